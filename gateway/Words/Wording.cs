using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Words;

/// <summary>
/// What a reason says to a reader. <c>{name}</c> stands for the parameter of that name. A format rounds a number
/// (<c>{yield:0.###}</c>), writes a time (<c>{deadline:u}</c>) or names process steps (<c>{steps:steps}</c>).
/// </summary>
sealed record Wording(ReasonCode Code, string English, string Chinese);
