using SupplyChain.Console.Conditions;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

using WeekQuantity = SupplyChain.Console.Api.WeekQuantity;

namespace SupplyChain.Console.Requests;

/// <summary>A request without a gap, as its form holds it.</summary>
public sealed class NewRequestInput
{
    /// <summary>How many properties of a class the form has room for; the platform takes up to 50.</summary>
    public const int PropertyRows = 4;

    public Guid CommandId { get; set; }
    public string? Region { get; set; }
    public bool AcceptSubstitutes { get; set; }

    /// <summary>By the date of the Monday.</summary>
    public Dictionary<string, string?> Weeks { get; set => field = value ?? []; } = [];
    public List<PropertyInput> Properties { get; set => field = value ?? []; } = [];
    public ConditionsInput Conditions { get; set => field = value ?? new(); } = new();

    /// <summary>The mark of what was shown for review; null before.</summary>
    public string? Reviewed { get; set; }

    /// <param name="region">Where the reader asked for parts last; null where it never did.</param>
    public static NewRequestInput Of(string? region, DateTimeOffset now) => new()
    {
        CommandId = Guid.NewGuid(),
        Region = region,
        Conditions = ConditionsInput.Usual(now),
    };

    /// <summary>For a component, or for any component of a class; one of them is null.</summary>
    public NewRequestCommand Read(Guid? component, string? partClass, FormReading reading) => new(
        component, component is not null && AcceptSubstitutes, partClass,
        partClass is null ? [] : [.. Properties.Where(row => !string.IsNullOrWhiteSpace(row.Name)).Select(row => row.Read())],
        (Region ?? "").Trim(), NeedInput.Read(Weeks, reading), Conditions.Read(reading));
}

/// <summary>A property that a component of the class must have.</summary>
public sealed class PropertyInput
{
    public string? Name { get; set; }
    public Comparator Comparator { get; set; }
    public string? Value { get; set; }
    public string? Unit { get; set; }

    /// <summary>A value that is a number is compared as one; anything else as a text.</summary>
    public PropertyDemand Read() => Written.Number(Value) is { } number
        ? new(Name!.Trim(), Comparator, number, string.IsNullOrWhiteSpace(Unit) ? null : Unit.Trim())
        : new(Name!.Trim(), Comparator, Text: (Value ?? "").Trim());
}

/// <summary>The fields of the command.</summary>
public sealed record NewRequestCommand(
    Guid? ComponentId, bool AcceptSubstitutes, string? Class, IReadOnlyList<PropertyDemand> Properties, string Region,
    IReadOnlyList<WeekQuantity> Weeks, SourcingConditions Conditions);
