using System.Security.Cryptography;
using System.Text.Json;

using SupplyChain.Console.Api;

namespace SupplyChain.Console.Frame;

/// <summary>What a reader has looked at before it is sent: what is changed afterwards is shown for another look first.</summary>
static class ReviewMark
{
    public static string Of(object command) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(command, Gateway.Json)));
}
