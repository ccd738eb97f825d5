using System.Text.Json;

namespace SupplyChain.Console.Imports;

/// <summary>A file to import, as the form sends it.</summary>
public sealed class ImportInput
{
    public Guid CommandId { get; set; } = Guid.NewGuid();
    public string? Kind { get; set; }
    public IFormFile? File { get; set; }

    /// <summary>"true" where the button was pressed that writes at once.</summary>
    public string? Write { get; set; }

    public string? Encoding { get; set; }
    public string? Separator { get; set; }
    public string? Sheet { get; set; }

    /// <summary>What is said of how the file is to be read; what is not said is recognised.</summary>
    public IReadOnlyDictionary<string, string> How() => new[]
        {
            ("encoding", Encoding), ("separator", Separator), ("sheet", Sheet),
        }
        .Where(each => !string.IsNullOrWhiteSpace(each.Item2))
        .ToDictionary(each => each.Item1, each => each.Item2!.Trim());
}

/// <summary>What each column of a file is to become, as the form sends it.</summary>
public sealed class ImportColumnsInput
{
    /// <summary>As many as the gateway reads of a file.</summary>
    public const int Most = 500;

    public Guid CommandId { get; set; } = Guid.NewGuid();
    public List<Chosen> Columns { get; set => field = value ?? []; } = [];

    /// <summary>As a mapping of the gateway. Of columns that are called the same the first counts.</summary>
    public string Mapping() => JsonSerializer.Serialize(new
    {
        columns = Columns.Where(each => each.Column is { Length: > 0 }).DistinctBy(each => each.Column)
            .ToDictionary(each => each.Column!, each => each.Field ?? ""),
    });

    public sealed class Chosen
    {
        public string? Column { get; set; }

        /// <summary>Empty for a column that is to be ignored.</summary>
        public string? Field { get; set; }
    }
}

/// <summary>A form without fields.</summary>
public sealed class ImportCommandInput
{
    public Guid CommandId { get; set; } = Guid.NewGuid();
}
