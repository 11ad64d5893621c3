using System.Buffers;

namespace PartnerRelations.Http.PartnerCenter.WebhookEvents;

internal static class BoundedReading
{
    /// <summary>The stream's bytes, at most so many of them; the buffer grows with what comes, not with what was announced.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, int most, CancellationToken cancellationToken)
    {
        var read = new ArrayBufferWriter<byte>(1024);
        while (read.WrittenCount < most)
        {
            var room = read.GetMemory(1024);
            var count = await stream.ReadAsync(room[..Math.Min(room.Length, most - read.WrittenCount)], cancellationToken).ConfigureAwait(false);
            if (count == 0) break;
            read.Advance(count);
        }

        return read.WrittenMemory;
    }
}
