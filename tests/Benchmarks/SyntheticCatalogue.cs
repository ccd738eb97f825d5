extern alias catalog;

using System.Text.Json;

using catalog::SupplyChain.ComponentCatalog.Numbers;
using catalog::SupplyChain.ComponentCatalog.Search;

using Npgsql;

using NpgsqlTypes;

using SupplyChain.Contracts;

namespace SupplyChain.Benchmarks;

/// <summary>
/// A catalogue of any size, copied straight into the read models of the component catalogue, and the same parts in one table
/// that is made for a single kind of search. All of it is synthetic.
/// </summary>
sealed class SyntheticCatalogue(NpgsqlDataSource database)
{
    public static readonly string[] Classes =
        ["waveguide", "microdisplay", "vr-lens", "imu", "tof", "image-sensor", "processor", "battery", "connector", "microphone"];

    /// <summary>Numeric properties of every part; their values are spread evenly from 0 to a largest one.</summary>
    public static readonly (string Name, string Unit, double Largest)[] Properties =
    [
        ("field_of_view", "deg", 80), ("efficiency", "%", 100), ("thickness", "mm", 5),
        ("mass", "g", 50), ("supply_voltage", "V", 12), ("power", "mW", 900),
    ];

    /// <summary>A description has three of them, so that one part in 33 has a certain one.</summary>
    public static readonly string[] Words =
    [
        .. from how in new[] { "thin", "wide", "coated", "polished", "sealed", "curved", "graded", "hybrid", "compact", "rugged" }
           from what in new[] { "grating", "prism", "coupler", "panel", "frame", "array", "shield", "driver", "carrier", "spacer" }
           select how + what,
    ];

    static readonly UcumUnit[] Units = [.. Properties.Select(property => UcumUnit.Find(property.Unit)!)];
    static readonly string Columns = string.Join(", ", Properties.Select(property => property.Name));

    int size;

    /// <summary>Adds parts until there are so many.</summary>
    public async Task GrowTo(int parts)
    {
        if (size == 0) await Run(IdealTable);
        var added = Enumerable.Range(size, parts - size).Select(number => new Part(number));
        await Copy("mt_doc_component (id, data)", added, async (row, part) =>
        {
            await row.WriteAsync(part.Id, NpgsqlDbType.Uuid);
            await row.WriteAsync(part.Document, NpgsqlDbType.Jsonb);
        });
        await Copy("component_search (component_id, sort_key, class, lifecycle, words, terms, numbers, number_key)", added, async (row, part) =>
        {
            await row.WriteAsync(part.Id, NpgsqlDbType.Uuid);
            foreach (var text in (string[])[part.Name.SortKey, part.Class, "Active", part.SearchedText]) await row.WriteAsync(text, NpgsqlDbType.Text);
            await row.WriteAsync(part.Terms, NpgsqlDbType.Array | NpgsqlDbType.Text);
            await row.WriteAsync(JsonSerializer.Serialize(part.Numbers), NpgsqlDbType.Jsonb);
            await row.WriteAsync(PartKey.Of(part.Name.Number), NpgsqlDbType.Text);
        });
        await Copy($"ideal_part (id, class, sort_key, words, {Columns}, body)", added, async (row, part) =>
        {
            await row.WriteAsync(part.Id, NpgsqlDbType.Uuid);
            foreach (var text in (string[])[part.Class, part.Name.SortKey, part.SearchedText]) await row.WriteAsync(text, NpgsqlDbType.Text);
            foreach (var value in part.BaseValues) await row.WriteAsync(value, NpgsqlDbType.Numeric);
            await row.WriteAsync(part.Document, NpgsqlDbType.Jsonb);
        });
        foreach (var table in (string[])["mt_doc_component", "component_search", "ideal_part"]) await Run($"vacuum (analyze) {table}");
        size = parts;
    }

    async Task Copy(string into, IEnumerable<Part> parts, Func<NpgsqlBinaryImporter, Part, Task> write)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var rows = await connection.BeginBinaryImportAsync($"copy {into} from stdin (format binary)");
        rows.Timeout = TimeSpan.FromMinutes(15);
        foreach (var part in parts)
        {
            await rows.StartRowAsync();
            await write(rows, part);
        }
        await rows.CompleteAsync();
    }

    async Task Run(string sql)
    {
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = 900;
        await command.ExecuteNonQueryAsync();
    }

    static readonly string IdealTable = $"""
        create table ideal_part (id uuid primary key, class text collate "C", sort_key text collate "C", words text,
            {string.Join(", ", Properties.Select(property => $"{property.Name} numeric"))}, body jsonb);
        create index on ideal_part (class, sort_key);
        create index on ideal_part using gin (words gin_trgm_ops);
        {string.Concat(Properties.Select(property => $"create index on ideal_part (class, {property.Name});"))}
        """;

    sealed class Part
    {
        public Part(int number)
        {
            var random = new Random(number);
            Name = new PartName($"Synthetic Works {number % 50}", $"SYN-{number:D7}");
            (Id, Class) = (Name.ComponentId, Classes[number % Classes.Length]);
            Description = $"synthetic {string.Join(' ', Enumerable.Range(0, 3).Select(_ => Words[random.Next(Words.Length)]))}";
            Values = [.. Properties.Select(property => (decimal)Math.Round(property.Largest * random.NextDouble(), 3))];
            BaseValues = [.. Values.Zip(Units, (value, unit) => unit.ToBase(value)!.Value)];
        }

        public Guid Id { get; }
        public PartName Name { get; }
        public string Class { get; }
        public string Description { get; }
        public decimal[] Values { get; }
        public decimal[] BaseValues { get; }

        public string SearchedText => $"{Name.Manufacturer} {Name.Number} {Class} {Description}";

        public Dictionary<string, decimal> Numbers =>
            Properties.Select((property, i) => (Key: $"{property.Name} {Units[i].Dimension}", Value: BaseValues[i])).ToDictionary();

        public string[] Terms =>
            [$"@{Class}", "~Active", .. Properties.Select(property => property.Name), .. Numbers.SelectMany(each => NumberTerms.Of(each.Key, each.Value))];

        public string Document => JsonSerializer.Serialize(new
        {
            id = Id,
            publisher = Guid.Empty,
            part = new { manufacturer = Name.Manufacturer, number = Name.Number },
            specification = new
            {
                @class = Class,
                description = Description,
                unit = "1",
                lifecycle = "Active",
                properties = Properties.Zip(Values, (property, value) => new { name = property.Name, number = value, unit = property.Unit }),
            },
            substitutes = Array.Empty<Guid>(),
        });
    }
}
