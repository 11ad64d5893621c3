using System.Buffers.Binary;

namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>
/// Ids of calls, in version 7 of the GUID. They tell calls apart and guard nothing, so their random part comes from the process's own
/// generator: one from the system is a system call, and two of those for every request are a part of its time that can be measured.
/// </summary>
internal static class CallId
{
    public static Guid New(DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[16];
        Random.Shared.NextBytes(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (now.ToUnixTimeMilliseconds() << 16) | 0x7000 | (BinaryPrimitives.ReadUInt16BigEndian(bytes[6..]) & 0x0FFFL));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
