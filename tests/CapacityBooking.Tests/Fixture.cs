using SupplyChain.CapacityBooking.Tests;
using SupplyChain.TestKit;

[assembly: AssemblyFixture(typeof(BookingService))]

namespace SupplyChain.CapacityBooking.Tests;

public sealed class BookingService : ServiceUnderTest<Program>;
