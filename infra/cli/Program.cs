using System.Text.Json;

using SupplyChain.Cli;
using SupplyChain.Cli.Demo;
using SupplyChain.Cli.Forecasting;
using SupplyChain.Cli.Import;
using SupplyChain.Cli.Mails;
using SupplyChain.Cli.Operations;
using SupplyChain.Cli.Status;
using SupplyChain.Cli.Tokens;

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupted.Cancel();
};

try
{
    return args switch
    {
        ["demo", .. var options] => await DemoVerb.RunAsync(options, interrupted.Token),
        ["status", .. var options] => await StatusVerb.RunAsync(options, interrupted.Token),
        ["token", .. var options] => await TokenVerb.RunAsync(options, interrupted.Token),
        ["import", .. var options] => await ImportVerb.RunAsync(options, interrupted.Token),
        ["deadlines", .. var options] => await DeadlinesVerb.RunAsync(options, interrupted.Token),
        ["queues", .. var options] => await QueuesVerb.RunAsync(options, interrupted.Token),
        ["mails", .. var options] => await MailsVerb.RunAsync(options, interrupted.Token),
        ["forecast", .. var options] => ForecastVerb.Run(options),
        _ => throw new Failure("the verbs are demo, status, token, import, deadlines, queues, mails and forecast: see ./dev"),
    };
}
catch (Exception problem) when (problem is Failure or HttpRequestException or IOException or JsonException)
{
    await Console.Error.WriteLineAsync($"dev: {problem.Message}");
    return 1;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync(interrupted.IsCancellationRequested ? "dev: interrupted" : "dev: no answer in time");
    return 1;
}
