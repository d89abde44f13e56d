export { ARTICLE, type Article, composeArticle, isArticle } from './article.ts'
