using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PartnerRelations.Storage;

/// <summary>Turns opaque page tokens into ranges and back. A token is 8 bytes of the filter's hash and the last id.</summary>
internal static class Paging
{
    private const int FilterBytes = 8;
    private const int IdBytes = 16;

    /// <summary>Asks for one item more than the page holds, so that the end is known without a count.</summary>
    public static async Task<PartnerResult<Page<T>>> ListAsync<T>(
        PageRequest request, string filter, Func<PageRange, Task<IReadOnlyList<T>>> list, Func<T, Guid> idOf)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Size is < 1 or > PageRequest.MaxSize) return StorageErrors.PageSizeOutOfRange.Error(nameof(request.Size));
        Guid? after = null;
        if (request.Token is not null && (after = Read(request.Token, filter)) is null) return StorageErrors.PageTokenNotUsable.Error(nameof(request.Token));

        var items = await list(new PageRange { After = after, Take = request.Size + 1 }).ConfigureAwait(false);
        return items.Count <= request.Size
            ? new Page<T> { Items = items }
            : new Page<T> { Items = [.. items.Take(request.Size)], NextToken = Write(idOf(items[request.Size - 1]), filter) };
    }

    private static string Write(Guid last, string filter)
    {
        Span<byte> bytes = stackalloc byte[FilterBytes + IdBytes];
        Hash(filter).CopyTo(bytes);
        last.TryWriteBytes(bytes[FilterBytes..], bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }

    private static Guid? Read(string token, string filter)
    {
        Span<byte> bytes = stackalloc byte[FilterBytes + IdBytes];
        if (token.Length != Base64Url.GetEncodedLength(bytes.Length) || !Base64Url.IsValid(token)) return null;
        if (!Base64Url.TryDecodeFromChars(token, bytes, out var written) || written != bytes.Length) return null;
        return bytes[..FilterBytes].SequenceEqual(Hash(filter)) ? new Guid(bytes[FilterBytes..], bigEndian: true) : null;
    }

    private static ReadOnlySpan<byte> Hash(string filter) => SHA256.HashData(Encoding.UTF8.GetBytes(filter)).AsSpan(0, FilterBytes);
}
