namespace SupplyChain.Gateway.Words;

/// <summary>What is said of files and of lists as files, in Chinese.</summary>
static class FileFaultWords
{
    public static readonly IReadOnlyDictionary<string, string> Chinese = new Dictionary<string, string>
    {
        ["is a workbook of the old format; save it as .xlsx or as CSV"] = "是旧格式的工作簿；请另存为 .xlsx 或 CSV",
        ["has more rows than the limit of {0}"] = "行数超过 {0} 行的上限",
        ["has more columns than the limit of {0}"] = "列数超过 {0} 列的上限",
        ["has a cell of more than {0} characters"] = "有单元格超过 {0} 个字符",
        ["has more text than a workbook may hold"] = "文本超过工作簿的容许量",
        ["unpacks to more than a workbook may hold"] = "解压后超过工作簿的容许量",
        ["is not a workbook that can be read; save it again as .xlsx or as CSV"] = "不是可读取的工作簿；请重新另存为 .xlsx 或 CSV",
        ["'{0}' is none of {1}"] = "“{0}”不是以下之一：{1}",
        ["there is no worksheet '{0}'; there are {1}"] = "没有工作表“{0}”；现有：{1}",
        ["say which of the worksheets {0} is meant"] = "请指明使用哪个工作表：{0}",
        ["is empty; the first line must be a header"] = "为空；第一行应为表头",
        ["or one soon after it is not UTF-8"] = "或其后某行不是 UTF-8 编码",
        ["or one soon after it is not in the encoding of the file"] = "或其后某行与文件编码不符",
        ["say which it is, such as encoding={0}, or save the file as UTF-8"] = "请指明编码，如 encoding={0}，或将文件另存为 UTF-8",
        ["{0} was asked for, but the file begins with the mark of {1}"] = "指定的编码为 {0}，但文件开头是 {1} 的标记",
        ["is UTF-32; save the file as UTF-8"] = "是 UTF-32；请另存为 UTF-8",
        ["{0} {1}s of your organisation {2}; try again when one is done"] = "本单位已有 {0} 个{1:thing}正在处理；请待其完成后重试",
        ["too many {0}s {1}; try again in a minute"] = "正在处理的{0:thing}过多；请一分钟后重试",
        ["is required: the file as a multipart field of that name"] = "必填：文件应为同名的 multipart 字段",
        ["must be multipart/form-data or one of {0}"] = "应为 multipart/form-data 或以下之一：{0}",
        ["is above the limit of {0} bytes"] = "超过 {0} 字节的上限",
        ["has a text of more than {0} parts"] = "有文本超过 {0} 段",
        ["is above the limit of {0} characters"] = "超过 {0} 个字符的上限",
        ["must be a JSON object"] = "应为 JSON 对象",
        ["fills more than {0} columns"] = "填充的列超过 {0} 列",
        ["is not as described in docs/import.md"] = "与 docs/import.md 的说明不符",
        ["there is no mapping '{0}'"] = "没有映射“{0}”",
        ["are more than {0}, the limit of a file; filter the list and export it in parts"] = "超过 {0} 行，即单个文件的上限；请筛选后分批导出",
        ["take longer than {0} s; filter the list and export it in parts"] = "用时超过 {0} 秒；请筛选后分批导出",
        ["is no filter of this list; there are {0}"] = "不是该列表的筛选条件；可用：{0}",
        ["must be given once"] = "只能填写一次",
        ["must be one of {0}"] = "应为以下之一：{0}",
        ["must be true or false"] = "应为 true 或 false",
        ["must be a whole number"] = "应为整数",
        ["must be a number"] = "应为数值",
        ["cannot be read"] = "无法读取",
        ["must be zh or en"] = "应为 zh 或 en",
    };
}
