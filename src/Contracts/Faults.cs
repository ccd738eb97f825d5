using System.Text.Json.Serialization;

namespace SupplyChain.Contracts;

/// <summary>One error in a request.</summary>
public sealed record Fault
{
    public Fault(string field, FaultText text) => (Field, Text) = (field, text);

    [JsonConstructor]
    Fault(string field, string reason, FaultText? wording = null) : this(field, wording ?? FaultText.Constant(reason))
    {
    }

    /// <summary>Path of the field, such as <c>weeks[2].quantity</c>.</summary>
    public string Field { get; init; }

    /// <summary>What is wrong with it and what to change, in English.</summary>
    public string Reason => Text.English;

    /// <summary>The reason as a template with arguments; null where it has none and is its own template.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FaultText? Wording => Text.Arguments is [] ? null : Text;

    /// <summary>The reason, for who puts it into the reader's language.</summary>
    [JsonIgnore]
    public FaultText Text { get; }
}

/// <summary>The outcome of a command. The same command id always gets the same receipt.</summary>
/// <param name="Id">Id of what the command created or changed, such as a line, or one booking of a line.</param>
/// <param name="Version">Version of the stream after the command.</param>
/// <param name="Events">Kinds of the events that the command caused, such as slot_held. Empty if it changed nothing.</param>
/// <param name="Warnings">What to look at in the command, although it was accepted; null for nothing.</param>
public sealed record Receipt(
    Guid Id, long Version, IReadOnlyList<string> Events,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Warning>? Warnings = null)
{
    public Receipt With(params IReadOnlyList<Warning> warnings) => warnings is [] ? this : this with { Warnings = warnings };
}

/// <summary>One page of a list in a stable order.</summary>
/// <param name="Next">Cursor of the next page. Null on the last page.</param>
/// <param name="Total">Number of items on all pages. Null where they are not counted.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, long? Total = null)
{
    /// <summary>The cursor behind each item, in their order. A cursor stays valid while items come and go before it.</summary>
    public IReadOnlyList<string>? Keys { get; init; }

    /// <summary>The same page with other items: a view for each of its own, or fewer where some may not be seen.</summary>
    public Page<TView> With<TView>(IReadOnlyList<TView> views) =>
        new(views, Next, Total) { Keys = views.Count == Items.Count ? Keys : null };

    /// <summary>The same page with a view of each item, without those that may not be seen. Each keeps its cursor.</summary>
    /// <param name="viewOf">Null for an item that may not be seen.</param>
    public Page<TView> With<TView>(Func<T, TView?> viewOf) where TView : class
    {
        var seen = Items.Select((item, i) => (View: viewOf(item), Key: Keys?[i])).Where(each => each.View is not null).ToList();
        return new([.. seen.Select(each => each.View!)], Next, Total) { Keys = Keys is null ? null : [.. seen.Select(each => each.Key!)] };
    }
}
