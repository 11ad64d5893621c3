using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PartnerRelations.CspProgram;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.Serialization;
using static PartnerRelations.Tests.Enrollments.EnrollmentSamples;

namespace PartnerRelations.Tests.Enrollments;

public sealed class EnrollmentJsonTests
{
    private static readonly EventHeader Header = EventHeader.Next(Tenant, Id.Value, 1, Applicant(), Now);
    private static readonly EnrollmentDocument Document = new() { Kind = "证明", Reference = "file://1" };

    public static TheoryData<string> Kinds => [.. Samples().Select(sample => sample.GetType().Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_record_command_and_event_comes_back_from_json_as_it_was(string kind)
    {
        var sample = Samples().Single(one => one.GetType().Name == kind);
        var info = PartnerRelationsJson.Options.GetTypeInfo(sample.GetType());

        var text = JsonSerializer.Serialize(sample, info);
        var back = JsonSerializer.Deserialize(text, info)!;

        JsonSerializer.Serialize(back, info).Should().Be(text);
        if (sample is not (ConfirmContact or DenySignUp)) back.Should().Be(sample);
    }

    [Fact]
    public void Every_command_and_event_of_the_feature_is_tried()
    {
        var types = typeof(Enrollment).Assembly.GetTypes().Where(type => type is { IsAbstract: false, Namespace: "PartnerRelations.Enrollments" });

        Samples().Select(sample => sample.GetType()).Should().Contain(types.Where(type => type.IsSubclassOf(typeof(PartnerCommand)) || type.IsSubclassOf(typeof(EnrollmentEvent))));
    }

    [Fact]
    public void An_enrollment_in_every_state_comes_back_equal()
    {
        var info = (JsonTypeInfo<Enrollment>)PartnerRelationsJson.Options.GetTypeInfo(typeof(Enrollment));
        foreach (var state in Enum.GetValues<EnrollmentStatus>())
        {
            JsonSerializer.Deserialize(JsonSerializer.Serialize(InState(state), info), info).Should().Be(InState(state));
        }
    }

    [Theory]
    [InlineData("""{"enrollmentId":"not-a-guid","reasons":[]}""")]
    [InlineData("""{"enrollmentId":"00000000-0000-0000-0000-000000000000","reasons":[]}""")]
    [InlineData("""{"enrollmentId":"0198b5f0-0000-7000-8000-000000000001"}""")]
    [InlineData("""{"enrollmentId":"0198b5f0-0000-7000-8000-000000000001","reasons":null}""")]
    [InlineData("""{"enrollmentId":"0198b5f0-0000-7000-8000-000000000001","reasons":"x"}""")]
    [InlineData("""{"enrollmentId":"0198b5f0-0000-7000-8000-000000000001","reasons":[null]}""")]
    [InlineData("""{"enrollmentId":"0198b5f0-0000-7000-8000-000000000001","reasons":[1]}""")]
    [InlineData("[]")]
    public void A_malformed_command_is_refused_by_the_reader(string json) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize(json, PartnerRelationsJson.Options.GetTypeInfo(typeof(AskInformation)))).Should().Throw<JsonException>();

    [Fact]
    public void A_step_that_nobody_knows_is_refused_by_the_reader() =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize("""{"enrollmentId":"0198b5f0-0000-7000-8000-000000000001","subStatus":"Horoscope"}""", PartnerRelationsJson.Options.GetTypeInfo(typeof(RecordVettingStep))))
            .Should().Throw<JsonException>();

    [Fact]
    public void Commands_of_the_link_print_no_token()
    {
        var token = InvitationToken.Create(Tenant);

        new ConfirmContact { Token = token, SignedUp = true, AddressBelongsToCompany = true }.ToString().Should().NotContain(token.Reveal());
        new DenySignUp { Token = token }.ToString().Should().NotContain(token.Reveal());
    }

    internal static IEnumerable<object> Samples() =>
    [
        InState(EnrollmentStatus.Active),
        EnrollmentRequirements.Of(Filled(postponed: true), Today, Now),
        EnrollmentRequirements.BeforeYouBegin(Today, France),
        ReauthorizationCycle.Of(InState(EnrollmentStatus.Active), Today)!,
        new ContactConfirmation { Company = "Fabrikam", Address = Contact.Email, IsConfirmed = true, IsDenied = false, ExpiresAt = ExpiresAt },
        Profile,
        new MpnProfileChoice { Profile = Profile, Refusals = [EnrollmentErrors.MpnTaken.Error("MpnId")] },
        Entry with { DirectPartner = Direct },
        new NewTenant { Name = "Fabrikam", Country = France, DomainPrefix = "fabrikam" },
        new EnrollmentFilter { Status = EnrollmentStatus.InReview },
        new StartEnrollment { Tenant = Tenant, Path = EnrollmentPath.DirectPartner, ApplicantEmail = "a@b.example", Culture = "zh-CN", NewTenantName = "n", NewTenantCountry = "FR", NewTenantDomainPrefix = "p", RequestId = new RequestId(Id.Value) },
        new ConfirmTenant { EnrollmentId = Id, ExpectedVersion = 3 },
        new ChangeTenant { EnrollmentId = Id, Tenant = Other, NewTenantName = "n", NewTenantCountry = "FR", NewTenantDomainPrefix = "p" },
        new ChooseMpn { EnrollmentId = Id, MpnId = "1" },
        new PostponeMpn { EnrollmentId = Id },
        CompanyForm(Filled()) with { State = "ARA", RegistrationNumber = "RCS 1" },
        ContactForm(Filled()) with { Culture = "en" },
        SupportForm(Filled()),
        DeclarationForm(Filled()),
        new SubmitEnrollment { EnrollmentId = Id },
        new WithdrawEnrollment { EnrollmentId = Id },
        new SignAgreement { EnrollmentId = Id, Accepted = true, Language = "en" },
        new CompleteSetup { EnrollmentId = Id },
        new ResendConfirmation { EnrollmentId = Id },
        ChangedContact(Filled()),
        new ConfirmContact { Token = InvitationToken.Create(Tenant), SignedUp = true, AddressBelongsToCompany = true },
        new DenySignUp { Token = InvitationToken.From("x") },
        new AskInformation { EnrollmentId = Id, Reasons = ["一", "two"] },
        new AnswerInformation { EnrollmentId = Id, Comment = "c", Documents = [Document] },
        new RecordVettingStep { EnrollmentId = Id, SubStatus = VettingSubStatus.EmploymentVerification },
        new ApproveEnrollment { EnrollmentId = Id },
        new RejectEnrollment { EnrollmentId = Id, Reasons = ["r"], IsFinal = true },
        new AppealRejection { EnrollmentId = Id, Documents = [Document, Document], Comment = "c" },
        new GiveReauthorizationNotice { EnrollmentId = Id },
        new RecordReauthorization { EnrollmentId = Id, Passed = false, Reasons = ["r"] },
        new DeauthorizeReseller { EnrollmentId = Id, Reasons = ["r"] },
        new EnrollmentStarted
        {
            Header = Header, Reseller = new ResellerId(Tenant), TenantName = "Fabrikam", TenantCountry = France, TenantCreated = true, TenantConfirmed = false, Path = EnrollmentPath.DirectPartner,
            Culture = LanguageTag.SimplifiedChinese, ApplicantEmail = Contact.Email, Company = Company, PrimaryContact = Contact, MpnId = Profile.MpnId, AgreementSignedBefore = AgreementScope.Region,
        },
        new EnrollmentTenantConfirmed { Header = Header },
        new EnrollmentTenantChanged { Header = Header, Reseller = new ResellerId(Other), TenantName = "Other", TenantCountry = France, TenantCreated = true },
        new MpnChosen { Header = Header, Association = MpnAssociation.Of(Profile), Company = Company, PrimaryContact = Contact, SupportContact = Support },
        new MpnPostponed { Header = Header },
        new CompanyProvided { Header = Header, Company = Company, RestartsVerification = true },
        new PrimaryContactProvided { Header = Header, Contact = Contact, Culture = LanguageTag.English },
        new SupportContactProvided { Header = Header, Contact = Support },
        new AuthorityDeclared { Header = Header, Culture = LanguageTag.SimplifiedChinese, Text = AuthorityDeclaration.TextIn(LanguageTag.SimplifiedChinese) },
        new EnrollmentSubmitted { Header = Header },
        new ResellerProgramAdded { Header = Header, Status = EnrollmentStatus.Active },
        new ContactConfirmationSent { Header = Header, ExpiresAt = ExpiresAt },
        new ContactConfirmationResent { Header = Header },
        new PrimaryContactChanged { Header = Header, Contact = Contact, Culture = LanguageTag.English },
        new ContactConfirmed { Header = Header },
        new SignUpDenied { Header = Header },
        new InformationAsked { Header = Header, Reasons = ["r"] },
        new InformationAnswered { Header = Header, Comment = "c", Documents = [Document] },
        new VettingStepRecorded { Header = Header, SubStatus = VettingSubStatus.Decision },
        new EnrollmentApproved { Header = Header, Status = EnrollmentStatus.Qualified },
        new EnrollmentRejected { Header = Header, Status = EnrollmentStatus.Rejected, Reasons = ["r"], IsFinal = true },
        new EnrollmentAppealed { Header = Header, Status = EnrollmentStatus.InReview, Documents = [Document], Comment = "c" },
        new AgreementSigned { Header = Header, Language = LanguageTag.English, Scope = AgreementScope.Tenant },
        new SetupCompleted { Header = Header },
        new EnrollmentWithdrawn { Header = Header },
        new ReauthorizationNoticeGiven { Header = Header, DueBy = ExpiresAt },
        new ReauthorizationPassed { Header = Header, DueBy = ExpiresAt },
        new ReauthorizationFailed { Header = Header, DueBy = ExpiresAt, Reasons = ["r"] },
        new EnrollmentDeauthorized { Header = Header, Reasons = ["r"] },
    ];
}
