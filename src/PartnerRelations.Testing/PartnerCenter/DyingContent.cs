using System.Net;

namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>A body whose connection dies half way.</summary>
internal sealed class DyingContent(ReadOnlyMemory<byte> body, int diesAfter) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(body[..Math.Min(diesAfter, body.Length)]).ConfigureAwait(false);
        throw new IOException("The response ended prematurely.");
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
