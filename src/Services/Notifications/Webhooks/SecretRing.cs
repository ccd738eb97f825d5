using System.Security.Cryptography;

using Microsoft.AspNetCore.DataProtection;

namespace SupplyChain.Notifications.Webhooks;

/// <summary>
/// Makes secrets of webhooks, and encrypts them with a key ring outside the database: the folder <c>Webhooks:KeyRing</c>, which all
/// instances share.
/// </summary>
public sealed class SecretRing
{
    const string Prefix = "whsec_";
    const int Bytes = 32;

    readonly IDataProtectionProvider provider;

    public SecretRing(string path)
    {
        var folder = OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        provider = DataProtectionProvider.Create(folder, ring => ring.SetApplicationName("SupplyChain.Notifications"));
    }

    public static SecretRing Of(IConfiguration configuration) =>
        new(configuration["Webhooks:KeyRing"] ?? throw new InvalidOperationException("Webhooks:KeyRing is not set"));

    /// <summary>A new secret as its owner is shown it once, and as it is stored.</summary>
    public (string Secret, SealedSecret Sealed) New(Guid webhook)
    {
        var key = RandomNumberGenerator.GetBytes(Bytes);
        return ($"{Prefix}{Convert.ToBase64String(key)}", new SealedSecret(Convert.ToBase64String(ProtectorOf(webhook).Protect(key))));
    }

    /// <returns>The bytes to sign with; null where the key ring lacks the key, or the secret is another webhook's or was altered.</returns>
    public byte[]? Open(Guid webhook, SealedSecret secret)
    {
        try
        {
            return ProtectorOf(webhook).Unprotect(Convert.FromBase64String(secret.Content));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    IDataProtector ProtectorOf(Guid webhook) => provider.CreateProtector("SupplyChain.Webhooks.Secrets", $"{webhook:N}");
}
