using System.Text.Json;

using Marten;

using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.SupplierMatching.Parts;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>Which components may be meant?</summary>
static class AskedParts
{
    const string OfClass =
        "select id, data ->> 'lifecycle', data ->> 'origin', properties_text from mt_doc_part where data ->> 'class' = $1";

    /// <summary>
    /// The component named and, where they are accepted, its substitutes; or all that are of the class, with the properties asked.
    /// </summary>
    /// <param name="identities">Of all merged components: what was merged is meant as the one that stays.</param>
    public static async Task<IReadOnlyList<Part>> PartsFor(
        this IQuerySession session, Need need, ComponentIdentities identities, CancellationToken cancel)
    {
        if (need is { ComponentId: null, Class: { } @class })
            return [.. (await session.PartsOf(@class, need, cancel)).Where(part => identities.Of(part.Id) == part.Id)];
        if (need.ComponentId is not { } id || await session.LoadAsync<Part>(identities.Of(id), cancel) is not { } named) return [];

        var ids = identities.AllOf(id);
        IEnumerable<Part> all = ids.Count == 1 || !need.AcceptSubstitutes ? [named] : await session.LoadManyAsync<Part>(cancel, ids);
        Guid[] others = [.. all.SelectMany(part => part.Substitutes).Select(identities.Of).Where(other => other != named.Id).Distinct()];
        var substitutes = need.AcceptSubstitutes ? await session.LoadManyAsync<Part>(cancel, others) : [];
        return [.. substitutes.Prepend(named).Where(Part.IsKnown)];
    }

    static Task<List<Part>> PartsOf(this IQuerySession session, string @class, Need need, CancellationToken cancel)
    {
        // The catalogue writes names of properties in lower case.
        string[] names = [.. need.Properties.Select(property => property.Name.ToLowerInvariant()).Distinct()];
        return session.Rows(OfClass, [@class], reader => Part.Unknown(reader.GetGuid(0)) with
        {
            Class = @class,
            Lifecycle = Enum.Parse<Lifecycle>(reader.GetString(1)),
            Origin = reader.IsDBNull(2) ? null : Enum.Parse<Origin>(reader.GetString(2)),
            Properties = names.Length == 0 ? [] : PropertiesOf(reader.GetFieldValue<byte[]>(3), names),
        }, cancel);
    }

    /// <summary>Of a component's properties those that are asked for: thousands of components state several times as many.</summary>
    static List<ComponentProperty> PropertiesOf(ReadOnlySpan<byte> json, string[] names)
    {
        var found = new List<ComponentProperty>(names.Length);
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.StartObject && Property(ref reader, names) is { } asked) found.Add(asked);
        return found;
    }

    /// <summary>One property, read to its end; null where it is none of those named.</summary>
    static ComponentProperty? Property(ref Utf8JsonReader reader, string[] names)
    {
        var (name, stated) = ((string?)null, new ComponentProperty(""));
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var field = reader;
            reader.Read();
            if (field.ValueTextEquals("name"u8)) name = NameAmong(reader, names);
            else if (field.ValueTextEquals("number"u8)) stated = stated with { Number = NumberOrNull(ref reader) };
            else if (field.ValueTextEquals("least"u8)) stated = stated with { Least = NumberOrNull(ref reader) };
            else if (field.ValueTextEquals("most"u8)) stated = stated with { Most = NumberOrNull(ref reader) };
            else if (field.ValueTextEquals("unit"u8)) stated = stated with { Unit = reader.GetString() };
            else if (field.ValueTextEquals("text"u8)) stated = stated with { Text = reader.GetString() };
            // Whatever else is said of a value, such as its source.
            else reader.Skip();
        }
        return name is null ? null : stated with { Name = name };
    }

    static decimal? NumberOrNull(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : StoredValue.ReadNumber(ref reader);

    static string? NameAmong(Utf8JsonReader reader, string[] names)
    {
        foreach (var name in names)
            if (reader.ValueTextEquals(name)) return name;
        return null;
    }
}
