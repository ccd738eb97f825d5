using System.Security.Claims;

using SupplyChain.Gateway.Engine;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Transport;

/// <summary>Counts the open event streams of this instance, in all and of each organisation.</summary>
sealed class OpenStreams(Limits limits)
{
    readonly Lock gate = new();
    readonly Dictionary<string, int> byOrganisation = [];
    int all;

    public IDisposable Take(ClaimsPrincipal caller)
    {
        var organisation = caller.FindFirstValue(Claims.Organisation) ?? "";
        lock (gate)
        {
            var own = byOrganisation.GetValueOrDefault(organisation);
            if (own >= limits.StreamsPerOrganisation) throw Full("streamsPerOrganisation", limits.StreamsPerOrganisation);
            if (all >= limits.Streams) throw Full("streams", limits.Streams);
            byOrganisation[organisation] = own + 1;
            all++;
        }

        return new Place(this, organisation);
    }

    void Leave(string organisation)
    {
        lock (gate)
        {
            all--;
            if (--byOrganisation[organisation] == 0) byOrganisation.Remove(organisation);
        }
    }

    static GraphRefusal Full(string limit, int allowed) => new(
        StatusCodes.Status429TooManyRequests,
        new GatewayError(
            ErrorCode.LimitExceeded, $"There are {allowed} open streams already, the limit of {limit}.",
            ("limit", limit), ("allowed", allowed)));

    sealed class Place(OpenStreams streams, string organisation) : IDisposable
    {
        int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0) streams.Leave(organisation);
        }
    }
}

static class TokenLifetime
{
    static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>How long the caller's token still holds; a day at most, also for a token that never expires.</summary>
    public static TimeSpan Left(ClaimsPrincipal caller, TimeProvider clock)
    {
        if (!long.TryParse(caller.FindFirstValue("exp"), out var expires)) return Longest;
        var left = DateTimeOffset.FromUnixTimeSeconds(expires) - clock.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left < Longest ? left : Longest;
    }
}
