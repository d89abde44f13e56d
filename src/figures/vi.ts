/** Words that figures themselves print. */
export const words = {
  missing: 'chưa có số liệu',
}
