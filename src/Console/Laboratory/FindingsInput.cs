using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Laboratory;

/// <summary>What was found by a standard as it is written into the form.</summary>
public sealed class FindingsInput
{
    public const int Longest = 20_000;

    public Guid CommandId { get; set; }
    public string? Standard { get; set; }
    public string? Outcome { get; set; }
    public string? TestedOn { get; set; }
    public string? TestedBy { get; set; }

    /// <summary>Name, value, unit, lower and upper limit on each line.</summary>
    public string? Values { get; set; }

    /// <summary>Hash and name of a file on each line, as sha256sum prints them.</summary>
    public string? Evidence { get; set; }
    public string? Deviation { get; set; }
    public string? Reason { get; set; }

    /// <summary>What is corrected; empty for a new result.</summary>
    public static FindingsInput Of(TestFindings? found) => new()
    {
        CommandId = Guid.NewGuid(),
        Standard = found?.Standard,
        Outcome = found?.Outcome.ToString(),
        TestedOn = found is null ? null : Formats.Date(found.TestedOn),
        TestedBy = found?.TestedBy,
        Values = string.Join('\n', (found?.Values ?? []).Select(each =>
            $"{each.Name}; {FormLines.Written(each.Value)}; {each.Unit}; {FormLines.Written(each.LowerLimit)}; "
            + FormLines.Written(each.UpperLimit))),
        Evidence = string.Join('\n', (found?.Evidence ?? []).Select(each => $"{each.Sha256}  {each.Name}")),
        Deviation = found?.Deviation,
    };

    public TestFindings Read(FormReading reading) => new(
        Standard ?? "", Asked.One<TestOutcome>(Outcome) ?? TestOutcome.Failed,
        reading.Date(TestedOn, RequestWords.TestedOn.In(reading.Language)), TestedBy ?? "",
        [.. FormLines.Read(Values, RequestWords.Values, RequestWords.NotAValue, Value, reading)],
        [.. FormLines.Read(Evidence, RequestWords.Evidence, RequestWords.NotAFile, File, reading)], FormLines.Text(Deviation));

    static TestedValue? Value(string row) =>
        FormLines.Cells(row) is [{ Length: > 0 } name, var number, { Length: > 0 } unit, .. var limits]
        && FormLines.Number(number) is { } value && limits.Length < 3
        && limits.All(limit => limit.Length == 0 || FormLines.Number(limit) is not null)
            ? new(name, value, unit, Limit(limits, 0), Limit(limits, 1)) : null;

    static double? Limit(string[] limits, int at) => at < limits.Length ? FormLines.Number(limits[at]) : null;

    static RunFile? File(string row) =>
        row.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var hash, var name]
            // sha256sum marks a file that it read as binary.
            ? new(name.TrimStart('*'), hash) : null;
}

/// <summary>A certificate as it is written into the form.</summary>
public sealed class CertificateInput
{
    public Guid CommandId { get; set; }
    public string? Number { get; set; }
    public string? ValidFrom { get; set; }
    public string? ValidUntil { get; set; }

    /// <summary>By the positions of the standards in the request.</summary>
    public Dictionary<string, bool> Standards { get; set => field = value ?? []; } = [];

    public CertificateCommand Read(Guid request, IReadOnlyList<string> standards, FormReading reading) => new(
        request, Number ?? "", reading.Date(ValidFrom, RequestWords.ValidFrom.In(reading.Language)),
        reading.Date(ValidUntil, RequestWords.ValidUntil.In(reading.Language)),
        [.. standards.Where((_, i) => Standards.GetValueOrDefault($"{i}"))]);
}

/// <summary>What issuing a certificate takes.</summary>
public sealed record CertificateCommand(
    Guid TestRequestId, string Number, DateOnly ValidFrom, DateOnly ValidUntil, IReadOnlyList<string> Standards);
