export { ARTICLE, type Article, composeArticle, isArticle, SCHEDULED } from './article.ts'
