using SupplyChain.Forecasting;
using SupplyChain.Forecasting.Series;

namespace SupplyChain.Cli.Forecasting;

/// <summary>
/// Forecasts a file of series with each method and with <c>auto</c>, what the platform itself would publish, and scores
/// them against the values held out. Series that cannot be read are told and counted, and the run goes on.
/// </summary>
static class ForecastVerb
{
    const string Naive2 = "naive2";
    const int ProblemsShown = 50;

    public static int Run(string[] words)
    {
        var options = ForecastOptions.Parse(words);
        // OWA needs it, whether it is shown or not.
        var hidden = options.Methods.All(method => method.Name != Naive2);
        var run = new ForecastRun(hidden ? [ForecastMethods.Find(Naive2)!, .. options.Methods] : options.Methods);
        var totals = run.Names.Select(name => new MethodTotals(name)).ToArray();
        var damage = Score(run, options, totals);
        if (options.Frequency is { } frequency && totals[0].Series == 0 && damage is null
            && Frequencies(options.File) is { Length: > 0 } others)
            throw new Failure($"{options.File} has no series of frequency '{frequency}', but of {others}");

        var naive2 = totals.Single(total => total.Name == Naive2).Scores;
        var shown = hidden ? totals[1..] : totals;
        ForecastReport.Print(shown, naive2);
        Console.WriteLine(ForecastReport.Json(options.File, shown, naive2));
        return damage is null ? 0 : throw new Failure(damage);
    }

    static string Frequencies(string file) =>
        string.Join(
            ", ", SeriesFile.Read(file).Select(row => row.Series?.Frequency).OfType<string>().Distinct().Order(StringComparer.Ordinal));

    /// <returns>Why the file could not be read to its end; null where it could.</returns>
    static string? Score(ForecastRun run, ForecastOptions options, MethodTotals[] totals)
    {
        try
        {
            WarmUp(run, options);
            using var file = options.Out is null ? null : new ForecastFile(options.Out);
            var problems = 0;
            foreach (var result in InOrder.Select(SeriesFile.Read(options.File, options.Frequency, options.Limit), options.Cores, run.Of))
            {
                foreach (var (attempt, total) in result.Attempts.Zip(totals)) total.Add(attempt);
                file?.Write(result);
                problems = Tell(result, problems);
            }
            if (problems > ProblemsShown) Console.Error.WriteLine($"... and {problems - ProblemsShown} more");
            return null;
        }
        catch (SeriesFileException problem)
        {
            var told = totals[0].Series;
            return told > 0 ? $"{problem.Message} (after {told} series)" : throw new Failure(problem.Message);
        }
    }

    /// <summary>
    /// One series that doesn't count, so that the clock measures forecasts and not the compiling of their code. With several
    /// cores from both ends of the methods at once, since nothing else can be done meanwhile.
    /// </summary>
    static void WarmUp(ForecastRun run, ForecastOptions options)
    {
        ForecastRun[] runs = options.Cores == 1 ? [run] : [run, run.Reversed()];
        foreach (var row in SeriesFile.Read(options.File, options.Frequency, options.Limit).Where(row => row.Series is not null).Take(1))
            foreach (var _ in InOrder.Select(runs, options.Cores, each => each.Of(row))) { }
    }

    static int Tell(RowResult result, int problems)
    {
        // A row that is no series has the same problem with every method.
        foreach (var failed in result.Attempts.Where(attempt => attempt.Problem is not null)
            .Take(result.Row.Series is null ? 1 : int.MaxValue))
        {
            var where = result.Row.Series is null ? $"line {result.Row.Line}" : failed.Method;
            if (problems++ < ProblemsShown)
                Console.Error.WriteLine($"series {(result.Row.Id.Length > 0 ? result.Row.Id : "without id")}, {where}: {failed.Problem}");
        }
        return problems;
    }
}
