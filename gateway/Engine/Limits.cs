namespace SupplyChain.Gateway.Engine;

/// <summary>What one request may ask at most; configured as <c>Limits</c>. What is above is refused with the limit's name.</summary>
sealed record Limits
{
    /// <summary>Bytes of a request's body, and of a GET's query string.</summary>
    public int BodyBytes { get; init; } = 256 * 1024;

    /// <summary>Tokens of the document.</summary>
    public int Tokens { get; init; } = 5_000;

    /// <summary>Operations of the document.</summary>
    public int Operations { get; init; } = 10;

    /// <summary>Nested fields, fragments included. The tools' introspection query needs 15.</summary>
    public int Depth { get; init; } = 16;

    /// <summary>Nested fields and fragments together.</summary>
    public int Nesting { get; init; } = 40;

    /// <summary>Nested lists by which introspection goes from one type to others; each multiplies the answer. Tools need one.</summary>
    public int TypeLists { get; init; } = 2;

    /// <summary>Fields, those of a fragment counted wherever it is spread.</summary>
    public int Fields { get; init; } = 500;

    /// <summary>Aliases, counted like fields: each makes the same field be fetched once more.</summary>
    public int Aliases { get; init; } = 30;

    /// <summary>Directives, counted like fields.</summary>
    public int Directives { get; init; } = 50;

    /// <summary>
    /// Fields of the answer as estimated: a connection counts its fields <c>first</c> times, a list of weeks 26 times, another list
    /// five times.
    /// </summary>
    public int Complexity { get; init; } = 50_000;

    /// <summary>Open subscriptions of one organisation on one instance of the gateway.</summary>
    public int StreamsPerOrganisation { get; init; } = 50;

    /// <summary>Open subscriptions of one person who signed in, on one instance of the gateway.</summary>
    public int StreamsPerPerson { get; init; } = 20;

    /// <summary>Open subscriptions on one instance of the gateway.</summary>
    public int Streams { get; init; } = 2_000;

    /// <summary>Requests of one organisation a second, on one instance of the gateway, once the burst is used up.</summary>
    public int RequestsPerSecond { get; init; } = 200;

    /// <summary>Requests that an organisation may send at once after a pause.</summary>
    public int RequestBurst { get; init; } = 1_000;

    /// <summary>Rows of an exported file.</summary>
    public int ExportRows { get; init; } = 200_000;

    /// <summary>How long the rows of a file may take.</summary>
    public TimeSpan ExportTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often one calendar feed is read in a minute, on one instance of the gateway.</summary>
    public int CalendarReadsPerMinute { get; init; } = 10;

    /// <summary>How long a stream may be silent before a comment shows that it is alive.</summary>
    public TimeSpan StreamSilence { get; init; } = TimeSpan.FromSeconds(15);
}
