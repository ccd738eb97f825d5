using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Laboratory;

/// <summary>By which standards a line tests, as it is written into the form.</summary>
public sealed class TestsInput
{
    public Guid CommandId { get; set; }

    /// <summary>Code, number of the accreditation and its last day on each line.</summary>
    public string? Tests { get; set; }

    public static TestsInput Of(IReadOnlyList<StatedTest> stated) => new()
    {
        CommandId = Guid.NewGuid(),
        Tests = string.Join('\n', stated.Select(each =>
            each.Cnas is null ? each.Standard : $"{each.Standard}; {each.Cnas}; {each.ValidUntil:yyyy-MM-dd}")),
    };

    public TestsCommand Read(Guid line, FormReading reading) =>
        new(line, [.. FormLines.Read(Tests, LaboratoryWords.Tests, LaboratoryWords.NotATest, Test, reading)]);

    static StatedTest? Test(string row) => FormLines.Cells(row) switch
    {
        [{ Length: > 0 } code] => new(code),
        [{ Length: > 0 } code, ""] => new(code),
        [{ Length: > 0 } code, "", ""] => new(code),
        [{ Length: > 0 } code, { Length: > 0 } cnas, var day] when Written.Date(day) is { } last => new(code, cnas, last),
        _ => null,
    };
}

/// <summary>What stating tests takes.</summary>
public sealed record TestsCommand(Guid LineId, IReadOnlyList<StatedTest> Tests);

/// <summary>A test request as it is written into the form.</summary>
public sealed class RequestInput
{
    public Guid CommandId { get; set; }
    public string? Part { get; set; }
    public string? Samples { get; set; }
    public string? Note { get; set; }

    /// <summary>By the positions of the standards in the catalogue.</summary>
    public Dictionary<string, bool> Standards { get; set => field = value ?? []; } = [];

    public RequestCommand Read(Guid line, Guid booking, FormReading reading) => new(
        line, booking,
        Guid.TryParse(Part, out var part) ? part : reading.Refuse<Guid>(LaboratoryWords.Part.In(reading.Language), RequestWords.NoPart),
        [.. TestStandards.All.Where((_, i) => Standards.GetValueOrDefault($"{i}")).Select(each => each.Code)],
        reading.Whole(Samples, RequestWords.Samples.In(reading.Language)), FormLines.Text(Note));
}

/// <summary>What requesting a test takes.</summary>
public sealed record RequestCommand(
    Guid LineId, Guid BookingId, Guid ComponentId, IReadOnlyList<string> Standards, int Samples, string? Note);
