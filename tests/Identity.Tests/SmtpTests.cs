using System.Net;
using System.Net.Sockets;
using System.Text;

using Microsoft.Extensions.Logging.Abstractions;

using SupplyChain.Identity.Mails;
using SupplyChain.TestKit;

namespace SupplyChain.Identity.Tests;

/// <summary>Mails on their way to a server that speaks SMTP.</summary>
public sealed class SmtpTests
{
    [Fact]
    public async Task A_mail_is_handed_over_also_where_the_server_refuses_it_at_first()
    {
        using var server = new SmallServer("MAIL", "451 later", times: 1);
        using var mails = new SmtpMails(At(server.Port), NullLogger<SmtpMails>.Instance);
        await mails.StartAsync(TestContext.Current.CancellationToken);
        mails.Send(Mail);

        await Eventually.Holds(() =>
        {
            server.Received.ShouldContain("A link");
            return Task.CompletedTask;
        });
        server.Received.ShouldContain("MAIL FROM:<platform@example.com>");
        server.Received.ShouldContain("RCPT TO:<li.wei@example.com>");
        await mails.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("none", "", HandOver.Taken), InlineData("RCPT", "550 no such person", HandOver.Refused)]
    [InlineData("RCPT", "451 later", HandOver.Postponed), InlineData("MAIL", "452 full", HandOver.Postponed)]
    [InlineData(".", "", HandOver.Unknown), InlineData("QUIT", "", HandOver.Taken)]
    public async Task What_came_of_a_mail_is_told_apart(string command, string answer, HandOver outcome)
    {
        using var server = new SmallServer(command, answer);
        (await At(server.Port).TakeAsync(Mail, TestContext.Current.CancellationToken)).ShouldBe(outcome);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_and_an_address_that_is_none_are_told_apart()
    {
        var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        (await At(port).TakeAsync(Mail, TestContext.Current.CancellationToken)).ShouldBe(HandOver.Unreachable);
        (await At(port).TakeAsync(Mail with { To = "<" }, TestContext.Current.CancellationToken)).ShouldBe(HandOver.Refused);
    }

    static Mail Mail => new("li.wei@example.com", "邀请 / Invitation", "A link", new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    static SmtpHandOver At(int port) =>
        new(new SmtpServer("127.0.0.1", port, "platform@example.com", "none", null, null), NullLogger<SmtpHandOver>.Instance);

    /// <summary>As much of a mail server as is needed. It answers one command as the test says, or hangs up instead.</summary>
    sealed class SmallServer : IDisposable
    {
        readonly TcpListener listener = new(IPAddress.Loopback, 0);
        readonly StringBuilder received = new();

        public SmallServer(string command, string answer, int times = int.MaxValue)
        {
            listener.Start();
            _ = ServeAsync(command, answer, times);
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public string Received { get { lock (received) return received.ToString(); } }

        public void Dispose() => listener.Dispose();

        async Task ServeAsync(string command, string said, int times)
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                using var reader = new StreamReader(client.GetStream());
                await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
                await writer.WriteLineAsync("220 ready");
                for (var data = false; await reader.ReadLineAsync() is { } line;)
                {
                    lock (received) received.AppendLine(line);
                    if (data && line != ".") continue;
                    if (line.StartsWith(command, StringComparison.Ordinal) && times-- > 0)
                    {
                        data = false;
                        if (said.Length == 0) break;
                        await writer.WriteLineAsync(said);
                        continue;
                    }

                    var answer = data ? "250 taken" : line[..4] switch
                    {
                        "DATA" => "354 go on",
                        "QUIT" => "221 bye",
                        _ => "250 ok",
                    };
                    data = !data && answer[0] == '3';
                    await writer.WriteLineAsync(answer);
                }
            }
        }
    }
}
