namespace SupplyChain.Console.Api;

/// <summary>What the gateway refused, or could not do.</summary>
/// <param name="Code">As docs/gateway.md lists them; UNAVAILABLE if the gateway itself did not answer.</param>
/// <param name="Message">In the reader's language where the gateway words it.</param>
public sealed record Fault(string Code, string Message, string? Field = null, string? Service = null, IReadOnlyList<string>? Roles = null)
{
    public const string Unavailable = "UNAVAILABLE";
    public const string Forbidden = "FORBIDDEN";
    public const string NotFound = "NOT_FOUND";
    public const string BadInput = "BAD_USER_INPUT";
    public const string Conflict = "CONFLICT";
    public const string Unauthenticated = "UNAUTHENTICATED";
    public const string ServiceUnavailable = "SERVICE_UNAVAILABLE";
    public const string TimedOut = "TIMED_OUT";
}

/// <summary>Data, or why there are none. Beside data stand the faults of the parts that are missing.</summary>
public sealed record Answer<T>(T? Data, IReadOnlyList<Fault> Faults)
    where T : class
{
    /// <summary>Why something is missing: null where nothing is, or the reader's roles alone keep a part back.</summary>
    public Fault? Failure => Data is null
        ? Faults.Count > 0 ? Faults[0] : new Fault(Fault.Unavailable, "")
        : Faults.FirstOrDefault(fault => fault.Code != Fault.Forbidden);
}
