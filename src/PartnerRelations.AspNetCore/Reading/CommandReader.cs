using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using PartnerRelations.AspNetCore.Answering;

namespace PartnerRelations.AspNetCore.Reading;

/// <summary>
/// Makes a command of a request: the body, and what travels beside it. The id in the path, the request id and the expected version are
/// put before the body's members, so that the whole is read by the domain's own JSON.
/// </summary>
internal static class CommandReader
{
    /// <summary>The command, or what is wrong with the request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="pathMember">The member that the path holds, null where there is none. An id that is none is left at its empty value, which no record has.</param>
    /// <param name="limit">How many bytes are read.</param>
    /// <param name="cancellationToken">Ends the wait for the body.</param>
    public static async Task<Read<T>> ReadCommandAsync<T>(HttpRequest request, string? pathMember, int limit, CancellationToken cancellationToken)
        where T : PartnerCommand
    {
        var (headers, problems) = CommandHeaders.Read(request.Headers);
        var (body, unreadable) = await BodyReader.ReadAsync(request, limit, cancellationToken).ConfigureAwait(false);
        if (unreadable is not null) return new([new(unreadable)]);
        var type = Type<T>();
        string[] reserved = pathMember is null ? [BodyJson.RequestId, BodyJson.ExpectedVersion] : [pathMember, BodyJson.RequestId, BodyJson.ExpectedVersion];
        problems.AddRange(BodyCheck.Of(body.Span, type, reserved));
        if (problems.Count > 0) return new(problems);
        var id = pathMember is not null && Guid.TryParse(request.RouteValues[pathMember] as string, out var value) && value != Guid.Empty ? value : (Guid?)null;
        return Deserialize(Whole(body.Span, pathMember, id, headers), type);
    }

    /// <summary>A question that travels in a body, or what is wrong with the request.</summary>
    public static async Task<Read<T>> ReadQuestionAsync<T>(HttpRequest request, int limit, CancellationToken cancellationToken)
        where T : class
    {
        var (body, unreadable) = await BodyReader.ReadAsync(request, limit, cancellationToken).ConfigureAwait(false);
        if (unreadable is not null) return new([new(unreadable)]);
        var type = Type<T>();
        var problems = BodyCheck.Of(body.Span, type, [BodyJson.RequestId, BodyJson.ExpectedVersion]);
        return problems.Count > 0 ? new(problems) : Deserialize(body.Span, type);
    }

    private static JsonTypeInfo<T> Type<T>() => (JsonTypeInfo<T>)BodyJson.Options.GetTypeInfo(typeof(T));

    private static Read<T> Deserialize<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type) is { } value ? new(value) : new([new(RequestErrors.BodyMalformed)]);
        }
        catch (JsonException exception)
        {
            // Only the place is taken from it: its text may repeat what the caller sent.
            return new([new(RequestErrors.MemberMistyped, JsonPointer.FromPath(exception.Path))]);
        }
    }

    private static ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> body, string? pathMember, Guid? id, CommandHeaders headers)
    {
        var buffer = new ArrayBufferWriter<byte>(body.Length + 192);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            if (id is { } record) json.WriteString(pathMember!, record);
            if (headers.RequestId is { } requestId) json.WriteString(BodyJson.RequestId, requestId);
            if (headers.ExpectedVersion is { } version) json.WriteNumber(BodyJson.ExpectedVersion, version);
        }

        var members = body[(body.IndexOf((byte)'{') + 1)..];
        if (buffer.WrittenCount > 1 && !IsEnd(members)) buffer.Write(","u8);
        buffer.Write(members);
        return buffer.WrittenSpan;
    }

    private static bool IsEnd(ReadOnlySpan<byte> members) => members[members.IndexOfAnyExcept(" \t\r\n"u8)] == (byte)'}';
}
