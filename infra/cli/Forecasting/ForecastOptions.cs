using SupplyChain.Forecasting;
using SupplyChain.Forecasting.Methods;

namespace SupplyChain.Cli.Forecasting;

/// <summary><c>forecast FILE [--freq ...] [--limit N] [--methods a,b,...] [--cores N] [--out FILE]</c>.</summary>
/// <param name="Frequency">Null for all.</param>
/// <param name="Methods">Those shown beside <c>auto</c>.</param>
sealed record ForecastOptions(string File, string? Frequency, int? Limit, IReadOnlyList<IForecastMethod> Methods, int Cores, string? Out)
{
    const string Usage =
        "usage: ./dev forecast FILE [--freq monthly|weekly|quarterly|yearly|hourly|all] [--limit N] "
        + "[--methods a,b,...] [--cores N] [--out FILE]";

    public static ForecastOptions Parse(string[] words)
    {
        if (words.Length == 0 || words[0].StartsWith('-') || words.Length % 2 == 0) throw new Failure(Usage);
        var options = new ForecastOptions(words[0], null, null, ForecastMethods.All, 1, null);
        for (var at = 1; at < words.Length; at += 2) options = options.With(words[at], words[at + 1]);
        return options;
    }

    ForecastOptions With(string name, string value) => name switch
    {
        "--freq" => this with { Frequency = value == "all" ? null : value },
        "--limit" => this with { Limit = Count(name, value) },
        "--methods" => this with { Methods = MethodsOf(value) },
        "--cores" => this with { Cores = Math.Min(Count(name, value), Environment.ProcessorCount) },
        "--out" => this with { Out = value },
        _ => throw new Failure($"there is no option {name}; {Usage}"),
    };

    static IReadOnlyList<IForecastMethod> MethodsOf(string names) =>
        [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries).Distinct().Where(name => name != ForecastRun.Auto).Select(Method)];

    static int Count(string name, string value) =>
        int.TryParse(value, out var count) && count > 0 ? count : throw new Failure($"{name} wants a whole number above 0, not '{value}'");

    static IForecastMethod Method(string name) =>
        ForecastMethods.Find(name)
        ?? throw new Failure($"there is no method '{name}'; the methods are {AllNames} and {ForecastRun.Auto}");

    static string AllNames => string.Join(", ", ForecastMethods.All.Select(method => method.Name));
}
