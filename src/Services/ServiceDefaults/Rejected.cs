using System.Runtime.CompilerServices;

using SupplyChain.Contracts;

namespace SupplyChain.ServiceDefaults;

/// <summary>An illegal call: nothing happened, and the faults say what the caller can mend.</summary>
public sealed class Rejected(int status, params IReadOnlyList<Fault> faults)
    : Exception(string.Join("; ", faults.Select(fault => $"{fault.Field}: {fault.Reason}")))
{
    public int Status { get; } = status;
    public IReadOnlyList<Fault> Faults { get; } = faults;

    public static Rejected Field(string field, FaultText reason) => new(422, new Fault(field, reason));

    /// <summary>Also the answer for what belongs to another organisation, so that nobody learns that it exists.</summary>
    public static Rejected NotFound(string field, object id) => new(404, new Fault(field, $"no such {field}: {id}"));

    public static Rejected Conflict(string field, FaultText reason) => new(409, new Fault(field, reason));

    public static Rejected Forbidden(FaultText reason) => new(403, new Fault("authorization", reason));
}

/// <summary>Collects everything wrong with a request, so that a caller mends it in one go.</summary>
public sealed class Faults
{
    readonly List<Fault> faults = [];

    public Faults Require(bool condition, string field, [InterpolatedStringHandlerArgument(nameof(condition))] FaultText reason)
    {
        if (!condition) faults.Add(new Fault(field, reason));
        return this;
    }

    /// <summary>Adds what of a part of a command is out of the bounds that its contract declares.</summary>
    /// <param name="path">The part's path in the command; empty for the command itself.</param>
    public Faults Within(object input, string path = "")
    {
        faults.AddRange(InputBounds.FaultsOf(input)
            .Select(fault => path.Length == 0 ? fault : fault with { Field = $"{path}.{fault.Field}" }));
        return this;
    }

    public void ThrowIfAny()
    {
        if (faults.Count > 0) throw new Rejected(422, faults);
    }
}
