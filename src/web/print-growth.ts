import type { Figure } from '#figures'
import { growthPhrase, growthText } from '#reports'

/** A figure's growth in words: short (`giảm 27%`) and with its base (`giảm 27% so với cùng kỳ năm 2016`). */
export function growthPrinted(figure: Figure): { printed: string; text: string } {
  if (!figure.comparison) return { printed: '', text: '' }
  return { printed: growthPhrase(figure.comparison).said, text: growthText(figure.comparison) }
}
