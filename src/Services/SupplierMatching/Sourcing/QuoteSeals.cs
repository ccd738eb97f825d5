using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>
/// Seals quotes and opens them: AES-256-GCM with one key for each request, which the key ring encrypts (envelope encryption).
/// </summary>
/// <remarks>
/// A sealed quote is bound to its request, supplier and the deadline of the time. It cannot be opened in the place of another quote, nor
/// under an earlier deadline that somebody wrote into the database. A later one is what an extension makes of it.
/// </remarks>
public sealed class QuoteSeals(KeyRing ring)
{
    const int KeyBytes = 32, NonceBytes = 12, TagBytes = 16;

    /// <summary>Lengths are multiples of this: they would tell how many weeks and price breaks a quote has.</summary>
    const int PaddedTo = 1024;

    public SealedQuote Seal(SourcingRequest request, Quote quote)
    {
        var (wrapped, key) = KeyOf(request);
        var stored = new SealedQuote(quote.SupplierId, Guid.NewGuid(), wrapped, Content: "", request.Conditions.QuoteDeadline);
        var plain = Padded(JsonSerializer.SerializeToUtf8Bytes(quote, JsonSerializerOptions.Web));
        var content = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(Nonce(content));
        using (var aes = new AesGcm(key, TagBytes))
            aes.Encrypt(Nonce(content), plain, Cipher(content), Tag(content), BoundTo(request, stored));
        CryptographicOperations.ZeroMemory(key);
        return stored with { Content = Convert.ToBase64String(content) };
    }

    /// <summary>Opens all that can be opened. The caller makes sure that the deadline passed.</summary>
    public UnsealedQuotes Open(SourcingRequest request)
    {
        var (quotes, unreadable) = (new List<Quote>(), new List<UnreadableQuote>());
        foreach (var stored in request.Sealed)
            if (Open(request, stored, out var fault) is { } quote) quotes.Add(quote);
            else unreadable.Add(new(stored.SupplierId, fault!.With()));
        return new(quotes, unreadable);
    }

    /// <summary>A supplier's own quote, the last one, sealed or not; null where it has none or it cannot be opened.</summary>
    public Quote? QuoteOf(SourcingRequest request, Guid supplier) =>
        request.SealedOf(supplier) is { } stored ? Open(request, stored, out _) : request.QuoteOf(supplier);

    Quote? Open(SourcingRequest request, SealedQuote stored, out ReasonCode? fault)
    {
        fault = ExclusionReasons.QuoteKeyMissing;
        if (Unwrapped(request, stored.Key) is not { } key) return null;

        fault = ExclusionReasons.QuoteAltered;
        if (BoundUntil(request, stored) > request.Conditions.QuoteDeadline) return null;
        if (Bytes(stored.Content) is not { Length: > NonceBytes + TagBytes } content) return null;
        try
        {
            var plain = new byte[Cipher(content).Length];
            using var aes = new AesGcm(key, TagBytes);
            aes.Decrypt(Nonce(content), Cipher(content), Tag(content), plain, BoundTo(request, stored));
            fault = null;
            return JsonSerializer.Deserialize<Quote>(plain, JsonSerializerOptions.Web);
        }
        catch (CryptographicException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>The key that the request's quotes have; a new one for the first, or where the key ring lost it.</summary>
    (string Wrapped, byte[] Key) KeyOf(SourcingRequest request)
    {
        foreach (var wrapped in request.Sealed.Select(stored => stored.Key).Distinct())
            if (Unwrapped(request, wrapped) is { } known) return (wrapped, known);
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        return (Convert.ToBase64String(ring.Wrap(request.Id, key)), key);
    }

    byte[]? Unwrapped(SourcingRequest request, string wrapped) =>
        Bytes(wrapped) is { } bytes && ring.Unwrap(request.Id, bytes) is { Length: KeyBytes } key ? key : null;

    static byte[] BoundTo(SourcingRequest request, SealedQuote stored) => Encoding.ASCII.GetBytes(
        $"{request.Id:N} {stored.QuoteId:N} {stored.SupplierId:N} {BoundUntil(request, stored).UtcTicks}");

    static DateTimeOffset BoundUntil(SourcingRequest request, SealedQuote stored) =>
        stored.Until ?? request.FirstQuoteDeadline ?? request.Conditions.QuoteDeadline;

    // JSON may end with blanks.
    static byte[] Padded(byte[] json)
    {
        var padded = new byte[(json.Length + PaddedTo - 1) / PaddedTo * PaddedTo];
        json.CopyTo(padded, 0);
        padded.AsSpan(json.Length).Fill((byte)' ');
        return padded;
    }

    static Span<byte> Nonce(byte[] content) => content.AsSpan(0, NonceBytes);
    static Span<byte> Tag(byte[] content) => content.AsSpan(NonceBytes, TagBytes);
    static Span<byte> Cipher(byte[] content) => content.AsSpan(NonceBytes + TagBytes);

    static byte[]? Bytes(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }
}
