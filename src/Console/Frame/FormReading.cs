using SupplyChain.Console.Api;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Frame;

/// <summary>Reads the fields of a form. What cannot be read is a fault with the field's name in the form.</summary>
public sealed class FormReading(Language language)
{
    public Language Language => language;

    readonly List<Fault> faults = [];

    public IReadOnlyList<Fault> Faults => faults;

    public decimal Number(string? text, string field) => Written.Number(text) ?? Refuse<decimal>(field, FrameWords.NotANumber);

    public decimal Change(string? text, string field) => Written.Change(text) ?? Refuse<decimal>(field, FrameWords.NotANumber);

    public int Whole(string? text, string field) => Written.Whole(text) ?? Refuse<int>(field, FrameWords.NotAWhole);

    public DateOnly Date(string? text, string field) => Written.Date(text) ?? Refuse<DateOnly>(field, FrameWords.NotADate);

    public T? Refuse<T>(string field, Text why)
    {
        faults.Add(new(Fault.BadInput, why.In(language), field));
        return default;
    }
}
