using System.Text.Json;

using Spectre.Console;

namespace SupplyChain.Benchmarks;

/// <summary>One line of the table: what was measured, the figure, and what it is held against.</summary>
/// <param name="Key">Its name in <c>artifacts/bench.json</c>; null for what is shown only.</param>
/// <param name="Bar">The bar it is to keep, such as <c>>= 0.25</c>; null where there is none.</param>
sealed record Figure(string? Key, string What, double Value, string Unit, string? Bar, Func<double, bool>? Keeps);

sealed class Figures
{
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    readonly List<Figure> all = [];
    readonly List<string> notes = [];

    public void AtLeast(string key, string what, double value, double bar, string unit = "") =>
        all.Add(new Figure(key, what, value, unit, $">= {bar}", v => v >= bar));

    public void AtMost(string key, string what, double value, string unit, double bar) =>
        all.Add(new Figure(key, what, value, unit, $"<= {bar}", v => v <= bar));

    public void Between(string key, string what, double value, string unit, double low, double high) =>
        all.Add(new Figure(key, what, value, unit, $"{low} to {high}", v => v >= low && v <= high));

    public void Report(string what, double value, string unit, string? key = null) =>
        all.Add(new Figure(key, what, value, unit, null, null));

    /// <summary>Something that was not measured, or not to its end, and why.</summary>
    public void Note(string what)
    {
        Console.WriteLine($"  {what}");
        notes.Add(what);
    }

    /// <summary>Measures one thing of several: a failure is noted, and the rest goes on.</summary>
    public async Task Try(string what, Func<Task> measure)
    {
        try
        {
            await measure();
        }
        catch (Exception failed)
        {
            Note($"{what} failed: {failed.GetType().Name}: {failed.Message}");
        }
    }

    public void Print()
    {
        // A file or a pipe has no width; lines should not be broken there.
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 160;
        var table = new Table().AddColumns("measured", "figure", "bar", "");
        foreach (var figure in all)
            table.AddRow(
                Markup.Escape(figure.What), $"{Shown(figure.Value)} {figure.Unit}", Markup.Escape(figure.Bar ?? ""),
                figure.Keeps is null ? "" : figure.Keeps(figure.Value) ? "met" : "short");
        AnsiConsole.Write(table);
        foreach (var note in notes) Console.WriteLine($"Note: {note}");
    }

    static string Shown(double value) => Math.Abs(value) >= 100 ? $"{value:N0}" : $"{value:0.###}";

    public void Save(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var values = all.Where(figure => figure.Key is not null)
            .ToDictionary(figure => figure.Key!, figure => (object)Math.Round(figure.Value, 4));
        if (notes.Count > 0) values["notes"] = notes;
        File.WriteAllText(file, JsonSerializer.Serialize(values, Indented));
    }
}
