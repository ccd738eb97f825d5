namespace SupplyChain.ComponentCatalog.Search;

/// <summary>
/// Conditions on properties in SQL. Each first names terms, by which the index finds the rows, and then compares exactly, because the
/// terms at the ends of a range reach beyond it.
/// </summary>
static class PropertySql
{
    /// <summary>A number within the bound, or a range of which some lies within. Of a range with one end alone, that end counts.</summary>
    public static Condition Within(string name, Comparison comparison, AskedValue bound)
    {
        var (key, value) = (SearchTerms.KeyOf(name, bound.Unit!), bound.Number!.Value);
        var (sign, isLower) = comparison switch
        {
            Comparison.AtLeast => (">=", true),
            Comparison.Above => (">", true),
            Comparison.AtMost => ("<=", false),
            _ => ("<", false),
        };
        var (near, far) = (SearchTerms.MostOf(key), SearchTerms.LeastOf(key));
        if (!isLower) (near, far) = (far, near);
        decimal? least = isLower ? value : null, most = isLower ? null : value;
        return new(
            $"terms && ? and coalesce({Number} {sign} ?, {Number} {sign} ?, {Number} {sign} ?)",
            Terms((key, least, most), (near, least, most), (far, least, most)), key, value, near, value, far, value);
    }

    /// <summary>The same text; the same number, or a range that it lies in; of a range what lies within or covers it.</summary>
    public static Condition Equal(string name, AskedValue asked)
    {
        var text = new Condition("terms @> ?", (object)new[] { SearchTerms.OfText(name, asked.Text) });
        if (asked.Unit is null || asked is { Number: null, IsRange: false }) return text;
        var key = SearchTerms.KeyOf(name, asked.Unit);
        var (least, most) = asked.IsRange ? (asked.Least!.Value, asked.Most!.Value) : (asked.Number!.Value, asked.Number!.Value);
        var (from, until) = (SearchTerms.LeastOf(key), SearchTerms.MostOf(key));
        var number = new Condition(
            $"terms && ? and coalesce({Number} between ? and ?, {Number} <= ? and {Number} >= ?)",
            Terms((key, least, most), (from, null, least)), key, least, most, from, least, until, most);
        return new($"({number.Sql} or {text.Sql})", [.. number.Values, .. text.Values]);
    }

    /// <summary>A number, of a range its middle or the only end that it has, as it is counted and measured by.</summary>
    public static Condition Middle(string key)
    {
        const string Value = "(numbers -> ?)::float8";
        var (least, most) = (SearchTerms.LeastOf(key), SearchTerms.MostOf(key));
        return new($"coalesce({Value}, ({Value} + {Value}) / 2, {Value}, {Value})", key, least, most, least, most);
    }

    const string Number = "(numbers -> ?)::numeric";

    static string[] Terms(params IEnumerable<(string Key, decimal? Least, decimal? Most)> ranges) =>
        [.. ranges.SelectMany(range => NumberTerms.Between(range.Key, range.Least, range.Most))];
}
