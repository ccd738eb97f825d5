using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.CorrectiveActions;

/// <summary>What an OEM asks for, as the form holds it.</summary>
public sealed class AskInput
{
    public Guid CommandId { get; set; }
    public string? Subject { get; set; }
    public string? Finding { get; set; }
    public string? Component { get; set; }
    public string? Quarter { get; set; }
    public string? AnswerBy { get; set; }

    public object Read(Guid supplier, FormReading reading) => new
    {
        supplierId = supplier,
        subject = Asked.One<CorrectiveActionSubject>(Subject) ?? CorrectiveActionSubject.Other,
        finding = Finding?.Trim() ?? "",
        componentId = Guid.TryParse(Component, out var component) ? component : (Guid?)null,
        quarter = Words.Written.Date(Quarter),
        answerBy = reading.Date(AnswerBy, ActionText.AnswerBy.In(reading.Language)),
    };
}

/// <summary>A step as its form holds it.</summary>
public sealed class StepInput
{
    public Guid CommandId { get; set; }

    /// <summary>The step's name.</summary>
    public string? Step { get; set; }

    public string? Text { get; set; }
    public string? Day { get; set; }
    public string? RootCause { get; set; }
    public string? Containment { get; set; }
    public string? Measure { get; set; }

    /// <summary>Sends it; what it is refused for.</summary>
    public async Task<IReadOnlyList<Fault>> SendAsync(Gateway gateway, Guid id, FormReading reading)
    {
        var day = Step is "answer" or "return" or "reopen" or "extend" ? reading.Date(Day, ActionText.Day.In(reading.Language)) : default;
        if (reading.Faults.Count > 0) return reading.Faults;
        var text = Text?.Trim() ?? "";
        var refused = Step switch
        {
            "answer" => (await gateway.Do(StepOperations.Answer, CommandId, Answer(id, day))).Faults,
            "complete" => (await gateway.Do(StepOperations.Complete, CommandId, new { actionId = id, evidence = text })).Faults,
            "accept" => (await gateway.Do(StepOperations.Accept, CommandId, new { actionId = id })).Faults,
            "return" => (await gateway.Do(StepOperations.Return, CommandId, new { actionId = id, reason = text, answerBy = day })).Faults,
            "close" => (await gateway.Do(StepOperations.Close, CommandId, new { actionId = id })).Faults,
            "reopen" => (await gateway.Do(StepOperations.Reopen, CommandId, new { actionId = id, reason = text, doneBy = day })).Faults,
            "cancel" => (await gateway.Do(StepOperations.Cancel, CommandId, new { actionId = id, reason = text })).Faults,
            _ => (await gateway.Do(StepOperations.Extend, CommandId, new { actionId = id, reason = text, dueOn = day })).Faults,
        };
        return [.. refused.Select(fault => ActionText.Named(fault, reading.Language))];
    }

    object Answer(Guid id, DateOnly day) => new
    {
        actionId = id,
        rootCause = RootCause?.Trim() ?? "",
        containment = Containment?.Trim() ?? "",
        measure = Measure?.Trim() ?? "",
        doneBy = day,
    };
}
