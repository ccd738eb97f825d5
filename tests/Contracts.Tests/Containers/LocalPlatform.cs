using System.Diagnostics;

using SupplyChain.TestKit;

namespace SupplyChain.Contracts.Tests.Containers;

/// <summary>The services and variables with which <c>./dev up</c> starts them, asked of its own scripts.</summary>
static class LocalPlatform
{
    // Ports and secrets are made up at a start; here the preferred ports and one word stand for them.
    const string Listing = """
        set -euo pipefail
        unset DATABASE_URL RABBITMQ_URL
        ROOT=$PWD STATE=/state PROFILE=run
        for part in settings postgres databases rabbitmq; do source "infra/local/$part.sh"; done
        port() { preferred_port "$1"; }
        secret() { echo secret; }
        for service in "${SERVICES[@]}"; do
          service_variables "$service" | sed "s/^/$service /"
        done
        """;

    /// <summary>The variables of each service.</summary>
    public static Dictionary<string, Dictionary<string, string>> Variables()
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", Listing])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        })!;
        var lines = bash.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        bash.WaitForExit();
        bash.ExitCode.ShouldBe(0);
        return lines.Select(line => line.Split([' ', '='], 3))
            .GroupBy(words => words[0], words => (Name: words[1], Value: words[2]))
            .ToDictionary(service => service.Key, service => service.ToDictionary(v => v.Name, v => v.Value));
    }
}
