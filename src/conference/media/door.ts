/** The media process as the web reaches it: requests under the public addresses of media are handed on as they came. */
export interface MediaDoor {
  fetch(request: Request): Promise<Response>
}
