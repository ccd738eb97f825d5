namespace SupplyChain.EndToEnd;

/// <summary>Values that somebody may send, as JSON: extreme ones, absurd ones, and some that are no value of their type at all.</summary>
static class Absurd
{
    static readonly string[] Texts =
    [
        "\"\"", "\" \"", """ "\u0000" """, """ "\ud800" """, """ "a\ndb" """, """ "case \u202eliam" """, "\"..\"", "\"../../health/ready\"", "\"%2e%2e%2f\"",
        "\"'; drop table mt_events; --\"", """ "\ufeff\u200b" """, """ "e\u0301\ufffe" """, "\"999999\"", "\"😀\"", $"\"{new string('x', 5_000)}\"", "7", "null",
    ];

    static readonly string[] Numbers =
    [
        "1e-28", "79228162514264337593543950335", "-79228162514264337593543950335", "79228162514264337593543950335.5", "1e400", "-1e-400", "1e28", "0", "-1", "0.1234567",
        "999999999.999999", "\"NaN\"", "\"1\"", "null",
    ];

    static readonly string[] Integers = ["0", "-1", "1", "2147483647", "-2147483648", "2147483648", "1e10", "1.5", "\"1\"", "null"];

    static readonly string[] Floats = ["1e308", "-1e308", "1e-320", "1e400", "0", "1e12", "\"Infinity\"", "null"];

    static readonly string[] Dates =
        ["\"0001-01-01\"", "\"9999-12-31\"", "\"2000-01-01\"", "\"2100-12-31\"", "\"2027-02-30\"", "\"2027-02-01\"", "\"2027-1-1\"", "\"\"", "0", "null"];

    static readonly string[] Moments =
    [
        "\"0001-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"2027-02-01T09:00:00\"", "\"2027-02-01T09:00:00+08:00\"",
        "\"2027-02-01T09:00:00+99:00\"", "\"2000-01-01T00:00:00Z\"", "\"2100-12-31T23:59:00Z\"", "\"2027-02-01\"", "\"\"", "0", "null",
    ];

    static readonly string[] Times = ["\"24:00:00\"", "\"00:00:00\"", "\"23:59:59.9999999\"", "\"\"", "0", "null"];

    static readonly string[] Ids =
        ["\"00000000-0000-0000-0000-000000000000\"", "\"ffffffff-ffff-ffff-ffff-ffffffffffff\"", "\"x\"", "\"\"", "1", "null"];

    public static readonly string[] Others = ["\"NOPE\"", "1", "true", "\"\"", "{}", "[]", "null"];

    /// <summary>Values for a scalar of the schema; those of an enum and a boolean for any other name.</summary>
    public static string[] ValuesOf(string scalar) => scalar switch
    {
        "String" => Texts,
        "Decimal" => Numbers,
        "Int" or "Long" => Integers,
        "Float" => Floats,
        "Date" => Dates,
        "DateTime" => Moments,
        "Time" => Times,
        "ID" => Ids,
        _ => Others,
    };

    /// <summary>Lists around a value that would be accepted by itself.</summary>
    public static string[] ListsOf(string value) =>
        ["[]", "[null]", "null", "{}", $"[{value},{value}]", $"[{string.Join(',', Enumerable.Repeat(value, 300))}]", $"[[{value}]]"];

    /// <summary>Cells of a file.</summary>
    public static readonly string[] Cells =
    [
        "", " ", "\u0000", "\u0007", "\u202Ecase", "\uFEFF", "e\u0301", "\"two\nlines\"", "1e-28", "79228162514264337593543950335", "1e400", "-1", "NaN", "1,5", "0001-01-01", "9999-12-31",
        "2027-02-30", "00000000-0000-0000-0000-000000000000", "..", "999999", "|", ":", "1:1|1:1", "1e9:1e-28", "/", "x/y|", new('x', 5_000), "\uFFFD", "=1+1",
    ];
}
