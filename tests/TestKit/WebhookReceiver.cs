using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SupplyChain.TestKit;

/// <summary>What came to a path of the receiver.</summary>
public sealed record ReceivedEvent(string Path, string Id, string Timestamp, string Signature, string ContentType, string Body)
{
    public JsonElement Event => JsonSerializer.Deserialize<JsonElement>(Body);

    public Guid ObjectId => Event.GetProperty("data").GetProperty("objectId").GetGuid();
}

/// <summary>A program that receives webhooks over HTTP. It answers as it is told to, by path; 204 unless told.</summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    readonly ConcurrentQueue<ReceivedEvent> received = [];
    readonly ConcurrentDictionary<string, Func<HttpContext, Task>> answers = [];
    readonly WebApplication app;

    WebhookReceiver(WebApplication app) => this.app = app;

    public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<WebhookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var receiver = new WebhookReceiver(app);
        app.Run(receiver.Receive);
        await app.StartAsync();
        return receiver;
    }

    public void Answer(string path, Func<HttpContext, Task> answer) => answers[path] = answer;

    public void Answer(string path, int status) => Answer(path, http =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    public IReadOnlyList<ReceivedEvent> At(string path) => [.. received.Where(each => each.Path == path)];

    public Task<IReadOnlyList<ReceivedEvent>> Until(string path, int count) =>
        Eventually.Get(() => Task.FromResult(At(path)), found => found.Count >= count);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task Receive(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var (headers, path) = (http.Request.Headers, http.Request.Path.ToString());
        received.Enqueue(new ReceivedEvent(
            path, headers["webhook-id"].ToString(), headers["webhook-timestamp"].ToString(), headers["webhook-signature"].ToString(),
            http.Request.ContentType ?? "", await reader.ReadToEndAsync(http.RequestAborted)));
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        if (answers.TryGetValue(path, out var answer)) await answer(http);
    }
}
