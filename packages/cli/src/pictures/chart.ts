import type {
  BarSeriesOption,
  CustomSeriesOption,
  LineSeriesOption,
  SankeySeriesOption,
} from "echarts/charts"
import { BarChart, CustomChart, LineChart, SankeyChart } from "echarts/charts"
import type { GridComponentOption } from "echarts/components"
import { GridComponent } from "echarts/components"
import { type ComposeOption, init, use } from "echarts/core"
import { SVGRenderer } from "echarts/renderers"

/** What a picture may be made of. */
export type Picture = ComposeOption<
  BarSeriesOption | CustomSeriesOption | GridComponentOption | LineSeriesOption | SankeySeriesOption
>

use([BarChart, CustomChart, GridComponent, LineChart, SankeyChart, SVGRenderer])

const font = "system-ui, sans-serif"

/** A picture as SVG, drawn without a browser, in units of CSS pixels. */
export const drawn = (picture: Picture, width: number, height: number): string => {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height })
  chart.setOption({ animation: false, useUTC: true, textStyle: { fontFamily: font }, ...picture })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}
