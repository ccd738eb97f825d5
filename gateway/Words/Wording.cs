using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Words;

/// <summary>
/// What a reason says to a reader. <c>{name}</c> stands for the parameter of that name. A format rounds a number
/// (<c>{yield:0.###}</c>) or writes a time (<c>{deadline:u}</c>). Formats with a name word what a code stands for: <c>steps</c>,
/// <c>relation</c>, <c>tolerance</c> and <c>qualification</c>.
/// </summary>
sealed record Wording(ReasonCode Code, string English, string Chinese);
