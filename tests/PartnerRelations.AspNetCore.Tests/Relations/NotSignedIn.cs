using System.Net;
using System.Reflection;
using PartnerRelations.Enrollments;
using PartnerRelations.Http.Relations;

namespace PartnerRelations.AspNetCore.Tests.Relations;

/// <summary>
/// Use cases over HTTP for somebody who is not signed in. Most places are closed to them before the domain is asked; where that is so the
/// domain is asked in process, and has to refuse, too. The one thing more that the domain lets a stranger do is to begin an enrollment with
/// a tenant that is yet to be made; a host signs its applicants in first.
/// </summary>
public class NotSignedIn<T> : DispatchProxy
    where T : class
{
    private static readonly MethodInfo Generic = typeof(NotSignedIn<T>).GetMethod(nameof(AskAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private T _overHttp = null!;
    private T _inProcess = null!;

    public static T Between(T overHttp, T inProcess)
    {
        var proxy = Create<T, NotSignedIn<T>>();
        var between = (NotSignedIn<T>)(object)proxy;
        (between._overHttp, between._inProcess) = (overHttp, inProcess);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var value = targetMethod!.ReturnType.GetGenericArguments()[0].GetGenericArguments()[0];
        return Generic.MakeGenericMethod(value).Invoke(null, [targetMethod, _overHttp, _inProcess, args]);
    }

    private static async Task<PartnerResult<TValue>> AskAsync<TValue>(MethodInfo useCase, T overHttp, T inProcess, object?[] args)
        where TValue : notnull
    {
        try
        {
            return await (Task<PartnerResult<TValue>>)useCase.Invoke(overHttp, args)!;
        }
        catch (PartnerRelationsException closed) when (closed.StatusCode == HttpStatusCode.Unauthorized)
        {
            closed.Code.Should().Be("request.sign_in_required");
            var answered = await (Task<PartnerResult<TValue>>)useCase.Invoke(inProcess, args)!;
            if (useCase.Name != nameof(IEnrollments.StartAsync)) answered.IsSuccess.Should().BeFalse("{0} is closed to strangers over HTTP, and so in process", useCase.Name);
            return answered;
        }
    }
}
