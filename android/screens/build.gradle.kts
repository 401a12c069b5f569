// The state of the app and its screens, in plain Kotlin without Android.
plugins {
    kotlin("jvm")
}

kotlin {
    jvmToolchain(17)
    sourceSets["test"].kotlin.srcDir("src/samples/kotlin")
}

dependencies {
    api(project(":verifier"))
    testImplementation("org.junit.jupiter:junit-jupiter:5.12.2")
}

tasks.test {
    useJUnitPlatform()
}
