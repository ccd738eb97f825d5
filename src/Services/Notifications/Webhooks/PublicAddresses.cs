using System.Net;
using System.Net.Sockets;

using SupplyChain.Contracts;

namespace SupplyChain.Notifications.Webhooks;

/// <summary>
/// Which addresses webhooks may be sent to: those of hosts on the public internet, so that nobody reaches by us what only we can reach.
/// </summary>
/// <param name="allowPrivate">
/// <c>Webhooks:AllowPrivate</c>, for installations whose receivers are on a private network: any address, and http beside https.
/// </param>
public sealed class PublicAddresses(bool allowPrivate)
{
    // IANA's special-purpose registries for IPv4 and IPv6 (RFC 6890), and multicast.
    static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>All public addresses of IPv6 are in here; those that embed an address of IPv4, such as NAT64's, are not.</summary>
    static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    public static PublicAddresses Of(IConfiguration configuration) => new(configuration.GetValue("Webhooks:AllowPrivate", false));

    public bool Allows(IPAddress address) => allowPrivate || IsPublic(address);

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return (address.AddressFamily == AddressFamily.InterNetwork || Global.Contains(address))
            && !Special.Any(network => network.Contains(address));
    }

    /// <summary>
    /// What is wrong with a webhook's address; null if nothing is. A host's own addresses are looked at when it is sent to.
    /// </summary>
    public FaultText? FaultOf(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)
            || address.Scheme != Uri.UriSchemeHttps && !(allowPrivate && address.Scheme == Uri.UriSchemeHttp))
            return "an https address, such as https://erp.example.com/supplychain";
        if (address.UserInfo.Length > 0) return "must not contain a user or a password: every delivery is signed";
        if (address.Fragment.Length > 0) return "must not contain a fragment";
        return IPAddress.TryParse(address.DnsSafeHost, out var host) && !Allows(host) ? (FaultText)"must be of a public host" : null;
    }
}
