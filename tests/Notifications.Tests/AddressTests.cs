using System.Net;

using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.Notifications.Deliveries;
using SupplyChain.Notifications.Webhooks;
using SupplyChain.TestKit;

namespace SupplyChain.Notifications.Tests;

/// <summary>Nobody reaches a private network by a webhook.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("0.0.0.0"), InlineData("0.1.2.3"), InlineData("10.0.0.1"), InlineData("100.64.0.1"), InlineData("100.127.255.255")]
    [InlineData("127.0.0.1"), InlineData("127.8.8.8"), InlineData("169.254.169.254"), InlineData("172.16.0.1"), InlineData("172.31.255.255")]
    [InlineData("192.0.0.8"), InlineData("192.0.2.1"), InlineData("192.88.99.1"), InlineData("192.168.1.1"), InlineData("198.18.0.1")]
    [InlineData("198.19.255.255"), InlineData("198.51.100.1"), InlineData("203.0.113.1"), InlineData("224.0.0.1"), InlineData("239.255.255.255")]
    [InlineData("240.0.0.1"), InlineData("255.255.255.255")]
    [InlineData("::"), InlineData("::1"), InlineData("::ffff:127.0.0.1"), InlineData("::ffff:10.0.0.1"), InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1"), InlineData("64:ff9b::808:808"), InlineData("64:ff9b:1::a00:1"), InlineData("100::1"), InlineData("2001::1")]
    [InlineData("2001:db8::1"), InlineData("2002:7f00:1::1"), InlineData("3fff::1"), InlineData("5f00::1"), InlineData("fc00::1")]
    [InlineData("fd12:3456::1"), InlineData("fe80::1"), InlineData("fec0::1"), InlineData("ff02::1")]
    public void What_is_not_public_is_not_sent_to(string address) => PublicAddresses.IsPublic(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("8.8.8.8"), InlineData("100.63.255.255"), InlineData("100.128.0.1"), InlineData("172.15.0.1"), InlineData("172.32.0.1")]
    [InlineData("192.167.0.1"), InlineData("223.5.5.5"), InlineData("::ffff:8.8.8.8"), InlineData("2400:3200::1"), InlineData("2606:4700::1111")]
    public void What_is_public_is(string address) => PublicAddresses.IsPublic(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("https://erp.example.com/in", null), InlineData("https://erp.example.com:8443/in?a=b", null), InlineData("https://8.8.8.8/", null)]
    [InlineData("http://erp.example.com/in", "https"), InlineData("ftp://erp.example.com", "https"), InlineData("/in", "https")]
    [InlineData("https://me:secret@erp.example.com/", "password"), InlineData("https://erp.example.com/#a", "fragment")]
    [InlineData("https://127.0.0.1/", "public"), InlineData("https://2130706433/", "public"), InlineData("https://0x7f.1/", "public")]
    [InlineData("https://[::1]/", "public"), InlineData("https://[::ffff:10.0.0.1]/", "public")]
    public void An_address_is_one_of_a_public_host_over_https(string url, string? fault)
    {
        var found = new PublicAddresses(allowPrivate: false).FaultOf(url);
        if (fault is null) found.ShouldBeNull();
        else found.ShouldNotBeNull().English.ShouldContain(fault);
    }

    /// <summary>The name is resolved when it is sent, and the connection goes to what was checked.</summary>
    [Theory]
    [InlineData("localhost"), InlineData("127.0.0.1"), InlineData("[::1]"), InlineData("[::ffff:127.0.0.1]")]
    public async Task A_host_that_leads_to_this_machine_is_not_connected_to(string host)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var url = $"http://{host}:{new Uri(receiver.Url).Port}/in";

        (await Sent(url, allowPrivate: false)).ShouldBe(new Attempt(null, DeliveryFailure.AddressNotAllowed));
        receiver.At("/in").ShouldBeEmpty();
        if (host is "127.0.0.1" or "localhost") (await Sent(url, allowPrivate: true)).ShouldBe(new Attempt(204, null));
    }

    [Fact]
    public async Task A_host_without_an_address_and_one_that_refuses_are_told_apart()
    {
        (await Sent("http://nowhere.invalid/", allowPrivate: true)).ShouldBe(new Attempt(null, DeliveryFailure.HostNotFound));
        (await Sent("http://127.0.0.1:1/", allowPrivate: true)).ShouldBe(new Attempt(null, DeliveryFailure.Unreachable));
    }

    static async Task<Attempt> Sent(string url, bool allowPrivate)
    {
        var keys = Directory.CreateTempSubdirectory("webhook-keys-");
        try
        {
            var (ring, id) = (new SecretRing(keys.FullName), Guid.NewGuid());
            using var sender = new WebhookSender(new PublicAddresses(allowPrivate), ring, TimeProvider.System);
            var webhook = new Receiver(id, Guid.NewGuid(), [], url, [], "ERP", [ring.New(id).Sealed], default);
            return await sender.Send(webhook, Guid.NewGuid(), [1], TestContext.Current.CancellationToken);
        }
        finally
        {
            keys.Delete(recursive: true);
        }
    }
}
