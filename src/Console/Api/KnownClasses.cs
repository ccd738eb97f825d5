using SupplyChain.Console.Words;

namespace SupplyChain.Console.Api;

/// <summary>The classes of the taxonomy with their names: the same for everybody, and asked for again after ten minutes.</summary>
public sealed class KnownClasses(TimeProvider clock)
{
    static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>A page waits no longer for names.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    static readonly Operation<Answered> Classes = Operation.Of<Answered>("Api/Taxonomy.graphql");

    volatile Kept kept = new(new([], []), default);

    /// <summary>Groups with their classes; what was known last, or none, where the catalogue does not answer soon.</summary>
    /// <param name="needed">Whether the page is nothing without them: then it waits as long as for anything else.</param>
    public async Task<ClassNames> Of(Gateway gateway, bool needed = false)
    {
        if (clock.GetUtcNow() - kept.At <= Fresh) return kept.Names;
        var asking = gateway.Ask(Classes);
        using var enough = new CancellationTokenSource();
        var longest = Task.Delay(needed ? Timeout.InfiniteTimeSpan : Longest, enough.Token);
        if (await Task.WhenAny(asking, longest) == asking && (await asking).Data?.Taxonomy is { } taxonomy)
            kept = new(new(taxonomy.Groups, taxonomy.Properties), clock.GetUtcNow());
        await enough.CancelAsync();
        return kept.Names;
    }

    sealed record Kept(ClassNames Names, DateTimeOffset At);

    sealed record Answered(Known? Taxonomy);

    sealed record Known(IReadOnlyList<ClassGroup> Groups, IReadOnlyList<PropertyName> Properties);
}

public sealed record ClassGroup(string Id, string Chinese, string English, IReadOnlyList<PartClass> Classes);

/// <param name="Properties">By which its parts are usually searched; null where it is not asked for.</param>
public sealed record PartClass(string Id, string Chinese, string English, IReadOnlyList<string>? Properties = null)
{
    public string In(Language language) => language == Language.En ? English : Chinese;
}

/// <param name="Unit">UCUM unit of its values; empty for a pure number, null for a text.</param>
/// <param name="Values">The texts that it may have; empty or null where any may be written.</param>
/// <param name="Iec61360">The same property in the IEC's dictionary; null where none is known.</param>
public sealed record PropertyName(
    string Name, string Chinese, string English, string? Unit, IReadOnlyList<PropertyValueName>? Values = null, string? Iec61360 = null)
{
    public string In(Language language) => language == Language.En ? English : Chinese;

    /// <summary>A text of the property in the reader's language; the text itself where it is none of the known ones.</summary>
    public string Of(string text, Language language) =>
        Values?.FirstOrDefault(value => value.Code == text) is { } known ? language == Language.En ? known.English : known.Chinese : text;
}

public sealed record PropertyValueName(string Code, string Chinese, string English);

public sealed class ClassNames(IReadOnlyList<ClassGroup> groups, IReadOnlyList<PropertyName> properties)
{
    public static readonly ClassNames None = new([], []);

    readonly Dictionary<string, PropertyName> propertiesByName = properties.ToDictionary(each => each.Name);

    readonly Dictionary<string, PartClass> byId = groups.SelectMany(group => group.Classes).ToDictionary(each => each.Id);

    public IReadOnlyList<ClassGroup> Groups => groups;

    public bool IsEmpty => groups.Count == 0;

    /// <summary>All that the taxonomy defines.</summary>
    public IReadOnlyList<PropertyName> Properties => properties;

    /// <summary>The properties by which parts of the class are usually searched.</summary>
    public IReadOnlyList<PropertyName> PropertiesOf(string? id) =>
        id is null || !byId.TryGetValue(id, out var known) ? [] : [.. (known.Properties ?? []).Select(Property).OfType<PropertyName>()];

    /// <summary>Null for one that the taxonomy does not define.</summary>
    public PropertyName? Property(string name) => propertiesByName.GetValueOrDefault(name);

    public bool HasClass(string? id) => id is not null && byId.ContainsKey(id);

    /// <summary>The class's name; its id where it is not known.</summary>
    public string Of(string id, Language language) => byId.TryGetValue(id, out var known) ? known.In(language) : id;
}
