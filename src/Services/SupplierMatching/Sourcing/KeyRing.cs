using System.Security.Cryptography;

using Microsoft.AspNetCore.DataProtection;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>
/// Encrypts the data keys of quotes with a key ring outside the database: the folder <c>Sourcing:KeyRing</c>, which all instances
/// share. Keys are replaced every 90 days; earlier ones stay in the folder and are still read.
/// </summary>
public sealed class KeyRing
{
    const int MillisecondsBetweenReadings = 1000;

    readonly DirectoryInfo folder;
    readonly Lock reading = new();
    volatile IDataProtectionProvider provider;
    long readAt;

    public KeyRing(string path)
    {
        folder = OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        provider = Read();
    }

    public static KeyRing Of(IConfiguration configuration) =>
        new(configuration["Sourcing:KeyRing"] ?? throw new InvalidOperationException("Sourcing:KeyRing is not set"));

    public byte[] Wrap(Guid request, byte[] key) => ProtectorOf(request).Protect(key);

    /// <returns>Null where the key ring lacks the key, or the wrapped key belongs to another request or was altered.</returns>
    public byte[]? Unwrap(Guid request, byte[] wrapped) =>
        TryUnwrap(request, wrapped) ?? (ReadAgain() ? TryUnwrap(request, wrapped) : null);

    byte[]? TryUnwrap(Guid request, byte[] wrapped)
    {
        try
        {
            return ProtectorOf(request).Unprotect(wrapped);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The folder is read once a day. A key that another instance made, or that was restored, is to be found before.</summary>
    bool ReadAgain()
    {
        lock (reading)
        {
            if (Environment.TickCount64 - readAt >= MillisecondsBetweenReadings) provider = Read();
        }
        return true;
    }

    IDataProtectionProvider Read()
    {
        readAt = Environment.TickCount64;
        return DataProtectionProvider.Create(folder, ring => ring.SetApplicationName("SupplyChain.SupplierMatching"));
    }

    IDataProtector ProtectorOf(Guid request) => provider.CreateProtector("SupplyChain.Sourcing.Quotes", $"{request:N}");
}
