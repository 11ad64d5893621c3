using System.Buffers.Binary;
using PartnerRelations.Http.PartnerCenter.Sending;

namespace PartnerRelations.Http.Tests.PartnerCenter.Sending;

public sealed class CallIdTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, 89, TimeSpan.Zero);

    [Fact]
    public void An_id_is_of_version_7_and_begins_with_its_time_as_the_platforms_own_does()
    {
        for (var n = 0; n < 1000; n++)
        {
            var (id, platforms) = (CallId.New(Now), Guid.CreateVersion7(Now));

            id.Version.Should().Be(7);
            (id.Variant & 0b1100).Should().Be(0b1000);
            id.ToString()[..13].Should().Be(platforms.ToString()[..13]);
        }
    }

    [Fact]
    public void No_two_ids_of_one_moment_are_alike_whoever_makes_them()
    {
        var ids = new Guid[8][];

        Parallel.For(0, ids.Length, part => ids[part] = [.. Enumerable.Range(0, 20_000).Select(_ => CallId.New(Now))]);

        ids.SelectMany(part => part).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_bit_that_is_not_given_takes_both_values()
    {
        var ids = Enumerable.Range(0, 1000).Select(_ => BinaryPrimitives.ReadUInt128BigEndian(CallId.New(Now).ToByteArray(bigEndian: true))).ToList();

        var (ever, always) = (ids.Aggregate((a, b) => a | b), ids.Aggregate((a, b) => a & b));

        (ever ^ always).Should().Be(new UInt128(0x0FFF, 0x3FFF_FFFF_FFFF_FFFF));
    }
}
