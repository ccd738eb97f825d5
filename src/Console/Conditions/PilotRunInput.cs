using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;
using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Conditions;

/// <summary>The pilot run by which a supplier qualifies, as a form holds it.</summary>
public sealed class PilotRunInput
{
    public bool Needed { get; set; }

    /// <summary>By the step's code. What a form does not send is set to null, here and elsewhere; it is taken as empty.</summary>
    public Dictionary<string, bool> Steps { get; set => field = value ?? []; } = [];
    public string? Hours { get; set; }
    public string? NotBefore { get; set; }
    public string? NotAfter { get; set; }

    /// <summary>In per cent.</summary>
    public string? MinimumYield { get; set; }
    public string? MinimumCpk { get; set; }
    public string? Runs { get; set; }
    public string? MinimumSample { get; set; }

    /// <summary>A run of eight hours in the four weeks after the award, with the criteria that are common for a first run.</summary>
    public static PilotRunInput Usual(DateTimeOffset awardDeadline) => new()
    {
        Needed = true,
        Hours = "8",
        NotBefore = LocalMoment.Write(awardDeadline),
        NotAfter = LocalMoment.Write(awardDeadline.AddDays(28)),
        MinimumYield = "90",
        MinimumCpk = "1.33",
        Runs = "1",
        MinimumSample = "30",
    };

    /// <summary>Null where none is needed; then the other fields are not looked at.</summary>
    public PilotRunNeed? Read(FormReading reading)
    {
        const string path = "conditions.pilotRun";
        if (!Needed) return null;
        var steps = ProcessSteps.All.Select(step => step.Code).Where(code => Steps.GetValueOrDefault(code)).ToList();
        if (steps.Count == 0) reading.Refuse<object>($"{path}.steps", ConditionWords.NoSteps);
        var minutes = Math.Min(reading.Number(Hours, $"{path}.durationMinutes") * 60, int.MaxValue);
        return new(
            steps, (int)minutes, reading.Moment(NotBefore, $"{path}.notBefore"), reading.Moment(NotAfter, $"{path}.notAfter"),
            new(
                reading.PerCent(MinimumYield, $"{path}.criteria.minimumYield"),
                string.IsNullOrWhiteSpace(MinimumCpk) ? null : reading.Number(MinimumCpk, $"{path}.criteria.minimumCpk"),
                reading.Whole(Runs, $"{path}.criteria.runs"),
                reading.Whole(MinimumSample, $"{path}.criteria.minimumSample")));
    }
}
