import type { Context } from 'hono'
import { printInstant, Refusal } from '#base'
import { type Actor, systemActor } from '#directory'
import { ARTICLE, type Article, composeArticle, isArticle, SCHEDULED } from '#publishing'
import { findRecord, listRecords } from '#records'
import type { Env, Web } from '../app.tsx'
import { Breadcrumb } from '../components/breadcrumb.tsx'
import { DrawnPicture } from '../components/drawn-picture.tsx'
import { NewsList } from '../components/news-list.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHead } from '../components/page-head.tsx'
import { ArticleFrame } from '../components/report-frame.tsx'
import { read, type WebDeps } from '../deps.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { Spans } from '../spans.tsx'
import { vi } from '../vi.ts'

/** In a sample office readers see a scheduled article as a preview that says so; elsewhere only staff do. */
const readerOf = (deps: WebDeps, actor: Actor): Actor => (deps.sample ? systemActor : actor)

const mayPreview = (deps: WebDeps, row: { isPublic: boolean; state: string }): boolean =>
  row.isPublic || (deps.sample && row.state === SCHEDULED)

async function show(deps: WebDeps, c: Context<Env>, id: bigint) {
  const own = await read(deps, c.get('actor'), ({ tx }) => findRecord(tx, id))
  return read(deps, own ? c.get('actor') : readerOf(deps, c.get('actor')), async ({ tx, world, catalog }) => {
    const row = own ?? (await findRecord(tx, id))
    if (!row || !isArticle(catalog, row) || !(own || mayPreview(deps, row)))
      throw new Refusal('not_found', { record: String(id) })
    const article = await composeArticle(tx, world, row, deps.homePeriod)
    return page({
      deps,
      c,
      catalog,
      unit: catalog.getUnit(article.unit),
      title: article.title,
      section: 'news',
      report: true,
      published: row.isPublic,
      children: (
        <ArticleView
          article={article}
          preview={!row.isPublic}
          sites={[...catalog.units.values()].filter(unit => unit.id === unit.office).length}
        />
      ),
    })
  })
}

function ArticleView({ article, preview, sites }: { article: Article; preview: boolean; sites: number }) {
  return (
    <>
      <Breadcrumb items={[{ title: vi.nav.news, href: paths.news }, { title: article.title }]} />
      {preview && <Notice kind="attention">{vi.news.preview(printInstant(article.at))}</Notice>}
      <ArticleFrame
        title={article.title}
        dateLine={`(${printInstant(article.at)})`}
        picture={
          article.picture && (
            <DrawnPicture
              screen={{ over: vi.portal, title: article.title, under: article.picture.caption }}
              sites={sites}
              alt={article.picture.alt}
              caption={article.picture.caption}
            />
          )
        }
        by={article.initials}
      >
        {article.lead.length > 0 && (
          <p class="lead">
            <Spans spans={article.lead} />
          </p>
        )}
        {article.paragraphs.map(paragraph => (
          <p>
            <Spans spans={paragraph} />
          </p>
        ))}
      </ArticleFrame>
    </>
  )
}

async function list(deps: WebDeps, c: Context<Env>) {
  return read(deps, readerOf(deps, c.get('actor')), async ({ tx, catalog }) => {
    const type = catalog.findType(ARTICLE)
    const states = [...(type?.definition.public ?? []), ...(deps.sample ? [SCHEDULED] : [])]
    const found = type ? await listRecords(tx, { type: type.type, states, limit: 50 }) : { rows: [] }
    return page({
      deps,
      c,
      catalog,
      title: vi.news.title,
      section: 'news',
      published: true,
      children: (
        <>
          <PageHead title={vi.news.title} lead={vi.news.figures} />
          {found.rows.length === 0 && <p>{vi.news.none}</p>}
          <NewsList
            items={found.rows.map(row => ({
              title: row.title,
              href: paths.article(row.id),
              when: printInstant(
                new Date(String(row.data['publishedAt'] ?? row.data['publishAt'] ?? row.changedAt)),
              ),
            }))}
          />
        </>
      ),
    })
  })
}

/** The news list and one article. */
export function addArticlePages(app: Web, deps: WebDeps): void {
  app.get(paths.news, c => list(deps, c))
  app.get('/tin-tuc/:id{[0-9]+}', c => show(deps, c, BigInt(c.req.param('id'))))
}
