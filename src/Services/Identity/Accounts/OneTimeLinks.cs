using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

using Microsoft.EntityFrameworkCore;

namespace SupplyChain.Identity.Accounts;

/// <summary>Links that work once. Their secret is in the mail alone.</summary>
public static class OneTimeLinks
{
    const int SecretBytes = 32, MaxSecret = 100;

    /// <summary>Adds a link, in place of earlier ones for the same purpose, and returns its secret.</summary>
    public static async Task<string> IssueAsync(
        this AccountStore store, LinkPurpose purpose, Guid person, DateTimeOffset until, CancellationToken cancel)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        await store.Links.Where(link => link.Person == person && link.Purpose == purpose).ExecuteDeleteAsync(cancel);
        store.Links.Add(new OneTimeLink { Digest = DigestOf(secret), Purpose = purpose, Person = person, Until = until });
        await store.SaveChangesAsync(cancel);
        return secret;
    }

    /// <summary>The account that the link is for; null for a link that was used, has expired or never was.</summary>
    public static async Task<Account?> AccountOfAsync(
        this AccountStore store, LinkPurpose purpose, string secret, DateTimeOffset now, CancellationToken cancel)
    {
        if (secret.Length is 0 or > MaxSecret) return null;
        var digest = DigestOf(secret);
        return await store.Links.Where(link => link.Digest == digest && link.Purpose == purpose && link.Until > now)
            .Join(store.Accounts.Where(account => !account.Closed), link => link.Person, account => account.Id, (_, account) => account)
            .SingleOrDefaultAsync(cancel);
    }

    /// <summary>Uses the link up; false where somebody was faster.</summary>
    public static async Task<bool> UseUpAsync(this AccountStore store, string secret, CancellationToken cancel)
    {
        var digest = DigestOf(secret);
        return await store.Links.Where(link => link.Digest == digest).ExecuteDeleteAsync(cancel) == 1;
    }

    static string DigestOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
