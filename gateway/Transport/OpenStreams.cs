using System.Security.Claims;

using SupplyChain.Gateway.Engine;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Transport;

/// <summary>Counts the open event streams of this instance: in all, of each organisation, and of each person who signed in.</summary>
sealed class OpenStreams(Limits limits)
{
    const string Everybody = "";

    readonly Lock gate = new();
    readonly Dictionary<(string Limit, string Of), int> open = [];

    public IDisposable Take(ClaimsPrincipal caller)
    {
        List<(string Limit, string Of, int Allowed)> counted =
        [
            ("streamsPerOrganisation", caller.FindFirstValue(Claims.Organisation) ?? "", limits.StreamsPerOrganisation),
            ("streams", Everybody, limits.Streams),
        ];
        if (caller.FindFirstValue(Claims.Person) is { } person) counted.Insert(0, ("streamsPerPerson", person, limits.StreamsPerPerson));
        lock (gate)
        {
            foreach (var (limit, of, allowed) in counted)
                if (open.GetValueOrDefault((limit, of)) >= allowed) throw Full(limit, allowed);
            foreach (var (limit, of, _) in counted) open[(limit, of)] = open.GetValueOrDefault((limit, of)) + 1;
        }

        return new Place(this, [.. counted.Select(each => (each.Limit, each.Of))]);
    }

    void Leave(IReadOnlyList<(string, string)> counted)
    {
        lock (gate)
        {
            foreach (var each in counted)
                if (--open[each] == 0) open.Remove(each);
        }
    }

    static GraphRefusal Full(string limit, int allowed) => new(
        StatusCodes.Status429TooManyRequests,
        new GatewayError(
            ErrorCode.LimitExceeded, $"There are {allowed} open streams already, the limit of {limit}.",
            ("limit", limit), ("allowed", allowed)));

    sealed class Place(OpenStreams streams, IReadOnlyList<(string, string)> counted) : IDisposable
    {
        int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0) streams.Leave(counted);
        }
    }
}
