/** The address of a style sheet, from which a page links it. */
declare module '*.css?url' {
  const address: string;
  export default address;
}
