using System.Text.Json;

using Marten;

using Npgsql;

using NpgsqlTypes;

using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.SupplierMatching.Parts;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>Which components may be meant?</summary>
static class AskedParts
{
    const string OfClass = """
        select id, data ->> 'lifecycle', data ->> 'origin', jsonb_path_query_array(data, $2::jsonpath, $3)::text
        from mt_doc_part where data ->> 'class' = $1
        """;

    /// <summary>
    /// The component named and, where they are accepted, its substitutes; or all that are of the class, with the properties asked.
    /// </summary>
    public static async Task<IReadOnlyList<Part>> PartsFor(this IQuerySession session, Need need, CancellationToken cancel)
    {
        if (need.Class is { } @class && need.ComponentId is null) return await session.PartsOf(@class, need, cancel);
        if (need.ComponentId is not { } id || await session.LoadAsync<Part>(id, cancel) is not { } named) return [];

        var substitutes = need.AcceptSubstitutes ? await session.LoadManyAsync<Part>(cancel, named.Substitutes) : [];
        return [.. substitutes.Prepend(named).Where(Part.IsKnown)];
    }

    static async Task<IReadOnlyList<Part>> PartsOf(this IQuerySession session, string @class, Need need, CancellationToken cancel)
    {
        // The catalogue writes names of properties in lower case.
        string[] names = [.. need.Properties.Select(property => property.Name.ToLowerInvariant()).Distinct()];
        await using var connection = session.Database.CreateConnection();
        await connection.OpenAsync(cancel);
        await using var query = new NpgsqlCommand(OfClass, connection);
        query.Parameters.AddWithValue(@class);
        query.Parameters.AddWithValue(PathTo(names));
        query.Parameters.AddWithValue(
            NpgsqlDbType.Jsonb, JsonSerializer.Serialize(names.Index().ToDictionary(n => $"n{n.Index}", n => n.Item)));
        await using var reader = await query.ExecuteReaderAsync(cancel);
        var parts = new List<Part>();
        while (await reader.ReadAsync(cancel))
            parts.Add(Part.Unknown(reader.GetGuid(0)) with
            {
                Class = @class,
                Lifecycle = Enum.Parse<Lifecycle>(reader.GetString(1)),
                Origin = reader.IsDBNull(2) ? null : Enum.Parse<Origin>(reader.GetString(2)),
                Properties = JsonSerializer.Deserialize<ComponentProperty[]>(reader.GetString(3), JsonSerializerOptions.Web)!,
            });
        return parts;
    }

    static string PathTo(string[] names) => names.Length == 0
        ? "$.none[*]"
        : $"$.properties[*] ? ({string.Join(" || ", names.Select((_, i) => $"@.name == $n{i}"))})";
}
