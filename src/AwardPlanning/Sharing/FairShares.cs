namespace SupplyChain.AwardPlanning.Sharing;

/// <summary>A capacity that several buyers need.</summary>
public sealed record Resource(string Name, long Capacity);

/// <param name="Resource">Index of the resource.</param>
/// <param name="Load">What one unit of quantity takes of it; above 0.</param>
public sealed record Use(int Resource, long Load);

/// <summary>What a buyer wants.</summary>
public sealed record Claim(string Buyer, long Demand, IReadOnlyList<Use> Uses);

/// <param name="Granted">At most the demand.</param>
/// <param name="BoundBy">The resource that is used up; null where the demand is met.</param>
public sealed record FairShare(string Buyer, long Granted, string? BoundBy);

/// <summary>
/// Max-min fair shares: nobody can be given more without taking from somebody who has no more. Progressive filling (Bertsekas and
/// Gallager, Data Networks, section 6.5.2): all grow alike until a demand is met or a resource is used up.
/// </summary>
public static class FairShares
{
    public static IReadOnlyList<FairShare> Of(IReadOnlyList<Resource> resources, IReadOnlyList<Claim> claims)
    {
        var left = resources.Select(resource => resource.Capacity).ToArray();
        var granted = new long[claims.Count];
        var boundBy = new string?[claims.Count];
        var growing = Enumerable.Range(0, claims.Count).Where(claim => claims[claim].Demand > 0).ToList();
        while (growing.Count > 0)
        {
            var step = growing.Min(claim => claims[claim].Demand - granted[claim]);
            for (var resource = 0; resource < left.Length; resource++)
                if (growing.Sum(claim => LoadOf(claims[claim], resource)) is > 0 and var load) step = Math.Min(step, left[resource] / load);
            foreach (var claim in growing) Grant(claim, step);

            // What does not divide among all goes to the first, one unit each.
            foreach (var claim in growing.ToList())
                if (granted[claim] == claims[claim].Demand) growing.Remove(claim);
                else if (Full(claim) is { } full)
                {
                    boundBy[claim] = resources[full].Name;
                    growing.Remove(claim);
                }
                else if (step == 0) Grant(claim, 1);
        }
        return [.. claims.Select((claim, index) => new FairShare(claim.Buyer, granted[index], boundBy[index]))];

        void Grant(int claim, long quantity)
        {
            granted[claim] += quantity;
            foreach (var use in claims[claim].Uses) left[use.Resource] -= use.Load * quantity;
        }

        int? Full(int claim) => claims[claim].Uses.Where(use => left[use.Resource] < LoadOf(claims[claim], use.Resource))
            .Select(use => (int?)use.Resource).FirstOrDefault();
    }

    static long LoadOf(Claim claim, int resource) => claim.Uses.Where(use => use.Resource == resource).Sum(use => use.Load);
}
