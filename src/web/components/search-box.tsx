import { Icon } from './icon.tsx'

/** The one large question of a page: a search box with its button. */
export function SearchBox(props: {
  action: string
  name: string
  label: string
  placeholder?: string
  value?: string
  button: string
}) {
  const { action, name, label, placeholder, value, button } = props
  return (
    <search>
      <form class="search-box" action={action} method="get">
        <input
          class="input"
          type="search"
          name={name}
          aria-label={label}
          placeholder={placeholder}
          value={value}
        />
        <button class="button" type="submit">
          <Icon name="search" />
          <span class="button-word">{button}</span>
        </button>
      </form>
    </search>
  )
}
