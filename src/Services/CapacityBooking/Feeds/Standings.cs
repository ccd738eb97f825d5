using System.Linq.Expressions;


using SupplyChain.Contracts.Identity;

namespace SupplyChain.CapacityBooking.Feeds;

/// <summary>How what is told of an organisation or a person changes its standing and its feeds.</summary>
static class Standings
{
    /// <summary>The contracts that replace each other.</summary>
    public const string OfOrganisation = "organisation-standing";

    public static string OfRole(Role role) => $"role-{NameOf(role)}";

    /// <summary>The role as tokens name it.</summary>
    public static string NameOf(Role role) => role.ToString().ToLowerInvariant();

    /// <param name="ended">The feeds that end for good; null where none does.</param>
    public static async Task Change(
        this Work work, Guid id, Func<Standing, Standing> change, Expression<Func<OpenFeed, bool>>? ended = null)
    {
        work.Lock(id);
        var standing = work.Document<Standing>(id);
        var feeds = ended is null ? null : work.Ask(batch => batch.Query<OpenFeed>().Where(ended).ToList());
        await work.Load();
        standing.Store(change(Standing.Of(standing.Value, id)));
        foreach (var feed in feeds?.Value ?? []) work.Session.Delete(feed);
    }
}
