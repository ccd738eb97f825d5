using SupplyChain.TestKit.Platform;

[assembly: AssemblyFixture(typeof(RunningPlatform))]
