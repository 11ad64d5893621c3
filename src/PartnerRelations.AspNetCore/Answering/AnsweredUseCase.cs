using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using PartnerRelations.Serialization;

namespace PartnerRelations.AspNetCore.Answering;

/// <summary>The value of a use case as an answer, with the version of the one record that it is or holds.</summary>
internal sealed class AnsweredUseCase<T>(T value, int status, string? location) : IResult
    where T : notnull
{
    private static readonly JsonTypeInfo<T> ValueJson = (JsonTypeInfo<T>)PartnerRelationsJson.Options.GetTypeInfo(typeof(T));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, ValueJson);
        if (RecordVersion.Of(value) is { } version) httpContext.Response.Headers.ETag = $"\"{Invariant.Text(version)}\"";
        if (location is not null) httpContext.Response.Headers.Location = location;
        await JsonBody.WriteAsync(httpContext, status, JsonBody.MediaType, body).ConfigureAwait(false);
    }
}
